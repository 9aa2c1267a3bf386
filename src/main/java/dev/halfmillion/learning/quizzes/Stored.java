package dev.halfmillion.learning.quizzes;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Papers, answers and keys as the texts that columns hold. */
final class Stored {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

  private Stored() {}

  static String text(Object value) {
    return JSON.writeValueAsString(value);
  }

  static Paper paper(String text) {
    return JSON.readValue(text, Paper.class);
  }

  static Map<String, Answer> answers(String text) {
    return JSON.readValue(text, ANSWERS);
  }

  static Score score(String text) {
    return JSON.readValue(text, Score.class);
  }

  static AnswerKey key(String text) {
    return JSON.readValue(text, AnswerKey.class);
  }
}
