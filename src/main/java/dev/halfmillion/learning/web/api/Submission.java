package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.quizzes.GivenAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end of an attempt. */
record Submission(
    @Nullable @Schema(description = "Answers not saved yet, by the question's id")
        Map<String, @Nullable SentAnswer> answers) {

  Map<String, GivenAnswer> given() {
    Map<String, GivenAnswer> given = new HashMap<>();
    if (answers != null) {
      answers.forEach(
          (question, answer) -> {
            if (answer != null) {
              given.put(question, answer.given());
            }
          });
    }
    return given;
  }
}
