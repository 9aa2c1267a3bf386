package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.quizzes.Bank;
import dev.halfmillion.learning.quizzes.BankId;
import dev.halfmillion.learning.quizzes.Question;
import dev.halfmillion.learning.quizzes.QuestionKind;
import dev.halfmillion.learning.quizzes.ReviewWhen;
import dev.halfmillion.learning.quizzes.SampleQuizzes;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What somebody tries who wants more of a quiz than is theirs. */
class QuizAttackTests extends QuizApi {

  private final List<Question> questions = SampleQuizzes.oneOfEach();

  @Test
  void anAnswerThatComesLateIsRefusedWhateverItsDeviceSaysOfTheTime() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    String id = begun(lesson);
    Instant inTime = business.instant();
    clock.advance(Duration.ofSeconds(611));
    String late = "{\"text\":\"Bengaluru\",\"editedAt\":\"%s\"}".formatted(inTime);

    answer(id, questions.get(2), late)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("attempt.over"))
        .andExpect(jsonPath("$.detail").isNotEmpty());
    submit(id, "{\"answers\":{\"%s\":%s}}".formatted(questions.get(2).id(), late))
        .andExpect(jsonPath("$.result.points").value(0))
        .andExpect(jsonPath("$.questions[2].answer").value(nullValue()));
    answer(id, questions.get(2), late).andExpect(jsonPath("$.code").value("attempt.over"));
  }

  @Test
  void submittedTwentyTimesAtOnceAfterTheDeadlineWhatWasSavedCountsOnce() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    String id = begun(lesson);
    answer(id, questions.get(2), "{\"text\":\"Bengaluru\"}").andExpect(status().isNoContent());
    String deadline = read(attempt(id), "$.deadline");
    clock.advance(Duration.ofSeconds(611));
    String late = "{\"answers\":{\"%s\":{\"text\":\"9\"}}}".formatted(questions.get(3).id());
    Callable<String> submission =
        () -> text(submit(id, late)).replaceAll("\"serverNow\":\"[^\"]+\"", "");
    Set<String> results = new HashSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> done : threads.invokeAll(Collections.nCopies(20, submission))) {
        results.add(done.get());
      }
    }
    assertThat(results).hasSize(1);
    attempt(id)
        .andExpect(jsonPath("$.submittedAt").value(deadline))
        .andExpect(jsonPath("$.result.points").value(2))
        .andExpect(jsonPath("$.questions[3].answer").value(nullValue()));
    as(learner, get("/api/v1/lessons/" + lesson + "/attempts"))
        .andExpect(jsonPath("$.items.length()").value(1));
  }

  @Test
  void aQuestionThatIsNotOnThePaperTakesNoAnswer() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    Question foreign = SampleQuizzes.text("Of another quiz?", "Yes");
    quiz(SampleQuizzes.strict(), List.of(foreign));
    String id = begun(lesson);
    answer(id, foreign, "{\"text\":\"Yes\"}").andExpect(status().isNotFound());
    String body = "{\"answers\":{\"%s\":{\"text\":\"Bengaluru\"},\"%s\":{\"text\":\"Yes\"}}}";

    submit(id, body.formatted(questions.get(2).id(), foreign.id()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("attempt.question"));
    attempt(id)
        .andExpect(jsonPath("$.state").value("OPEN"))
        .andExpect(jsonPath("$.questions[2].answer").value(nullValue()));
  }

  @Test
  void whatTheBankDidNotDrawIsNotOnThePaper() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), List.of(questions.get(2)));
    BankId bank = BankId.next();
    quizzes.addBank(lesson, new Bank(bank, "Numbers", 1));
    for (String text : List.of("One?", "Two?", "Three?")) {
      quizzes.add(
          lesson,
          SampleQuizzes.chosen(
              QuestionKind.SINGLE, text, 1, List.of("Right"), List.of("Wrong"), bank));
    }
    String begun = text(start(learner, lesson));
    String id = com.jayway.jsonpath.JsonPath.read(begun, "$.id");
    Question hidden =
        quizzes.quiz(lesson).questions().stream()
            .filter(question -> !begun.contains(question.id().toString()))
            .findFirst()
            .orElseThrow();
    assertThat(begun).doesNotContain(hidden.text());
    answer(id, hidden, "{\"choices\":[\"c1\"]}").andExpect(status().isNotFound());
  }

  @Test
  void noScoreShowsAnywhereBeforeTheAttemptIsSubmitted() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.SUBMITTED), questions);
    String id = begun(lesson);
    String right = "{\"text\":\"Bengaluru\"}";
    String wrong = "{\"text\":\"Delhi\"}";
    String answered = text(answer(id, questions.get(2), right));
    assertThat(answered).isEqualTo(text(answer(id, questions.get(2), wrong))).isEmpty();

    for (String path :
        List.of(
            "/api/v1/attempts/" + id,
            "/api/v1/lessons/" + lesson,
            "/api/v1/lessons/" + lesson + "/attempts",
            "/api/v1/courses/" + course)) {
      assertThat(text(as(learner, get(path))))
          .doesNotContainPattern(
              "\"(percent|passed|points|pointsOf)\":(\\d|true|false)(?!\\d*,\"c)")
          .doesNotContain("\"correct", "\"explanation\":\"");
    }
  }

  @Test
  void theKeyOfAnotherLearnersRequestOpensNothingOfTheirs() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    String path = "/api/v1/lessons/" + lesson + "/attempts";
    String mine = read(as(learner, post(path).header("Idempotency-Key", "shared")), "$.id");
    UserId other = UserId.next();
    grant(other, course, source + "-other");

    String theirs = read(as(other, post(path).header("Idempotency-Key", "shared")), "$.id");
    assertThat(theirs).isNotEqualTo(mine);
    as(other, get("/api/v1/attempts/" + mine)).andExpect(status().isNotFound());
    as(other, get(path))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].id").value(theirs));
  }
}
