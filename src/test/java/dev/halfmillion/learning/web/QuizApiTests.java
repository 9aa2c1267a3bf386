package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.quizzes.Question;
import dev.halfmillion.learning.quizzes.ReviewWhen;
import dev.halfmillion.learning.quizzes.SampleQuizzes;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class QuizApiTests extends QuizApi {

  @Autowired JdbcClient jdbc;

  private final List<Question> questions = SampleQuizzes.oneOfEach();

  @Test
  void aQuizIsTakenFromItsBriefingToItsReview() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    as(learner, get("/api/v1/lessons/" + lesson))
        .andExpect(jsonPath("$.kind").value("QUIZ"))
        .andExpect(jsonPath("$.quiz.questions").value(4))
        .andExpect(jsonPath("$.quiz.timeLimitSeconds").value(600))
        .andExpect(jsonPath("$.quiz.attemptsAllowed").value(2))
        .andExpect(jsonPath("$.quiz.attemptsUsed").value(0))
        .andExpect(jsonPath("$.quiz.open").value(nullValue()));
    String id = read(start(learner, lesson).andExpect(status().isCreated()), "$.id");
    as(learner, get("/api/v1/lessons/" + lesson))
        .andExpect(jsonPath("$.quiz.open.attemptId").value(id))
        .andExpect(jsonPath("$.quiz.attemptsUsed").value(1));

    answer(id, questions.get(0), "{\"choices\":[\"c1\"]}").andExpect(status().isNoContent());
    answer(id, questions.get(1), "{\"choices\":[\"c2\"]}").andExpect(status().isNoContent());
    answer(id, questions.get(2), "{\"text\":\"  BENGALURU \"}").andExpect(status().isNoContent());
    attempt(id)
        .andExpect(jsonPath("$.state").value("OPEN"))
        .andExpect(jsonPath("$.questions[1].answer.choices[0]").value("c2"))
        .andExpect(jsonPath("$.questions[3].answer").value(nullValue()))
        .andExpect(jsonPath("$.result").value(nullValue()));

    submit(id, "{\"answers\":{\"%s\":{\"text\":\"9,4\"}}}".formatted(questions.get(3).id()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("SUBMITTED"))
        .andExpect(jsonPath("$.result.points").value(5))
        .andExpect(jsonPath("$.result.pointsOf").value(8))
        .andExpect(jsonPath("$.result.percent").value(62))
        .andExpect(jsonPath("$.result.passed").value(true))
        .andExpect(jsonPath("$.result.review[1].correct").value(false))
        .andExpect(jsonPath("$.result.review[1].correctChoices.length()").value(2))
        .andExpect(jsonPath("$.result.review[2].correctText").value("Bengaluru"))
        .andExpect(jsonPath("$.result.review[3].correctText").value("9 \u00b1 0.5"));
    as(learner, get("/api/v1/lessons/" + lesson))
        .andExpect(jsonPath("$.progress.completed").value(true))
        .andExpect(jsonPath("$.quiz.best.percent").value(62))
        .andExpect(jsonPath("$.quiz.open").value(nullValue()));
  }

  @Test
  void whatIsRightIsNowhereInAnAnswerBeforeItIsSubmitted() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.NEVER), questions);
    String begun = text(start(learner, lesson));
    String id = com.jayway.jsonpath.JsonPath.read(begun, "$.id");
    String lessonText = text(as(learner, get("/api/v1/lessons/" + lesson)));
    for (String before : List.of(begun, text(attempt(id)), lessonText)) {
      assertThat(before)
          .doesNotContain("Bengaluru", "Because of", "orrect", "accepted", "tolerance", "0.5");
    }
    String after = text(submit(id));
    assertThat(after).contains("\"review\":null").doesNotContain("Bengaluru", "Because of");
  }

  @Test
  void aReviewForThosePassedIsShownOnlyToThem() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.PASSED), questions);
    submit(begun(lesson)).andExpect(jsonPath("$.result.review").value(nullValue()));
    String second = begun(lesson);
    answer(second, questions.get(1), "{\"choices\":[\"c1\",\"c2\"]}");
    answer(second, questions.get(2), "{\"text\":\"bangalore\"}");
    submit(second)
        .andExpect(jsonPath("$.result.passed").value(true))
        .andExpect(jsonPath("$.result.review.length()").value(4));
  }

  @Test
  void twoTabsShareTheOneOpenAttempt() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    Set<String> ids = ConcurrentHashMap.newKeySet();
    atOnce(8, () -> ids.add(begun(lesson)));
    assertThat(ids).hasSize(1);
    String id = ids.iterator().next();
    answer(id, questions.getFirst(), "{\"choices\":[\"c2\"]}");
    answer(begun(lesson), questions.get(2), "{\"text\":\"Bengaluru\"}");
    submit(id).andExpect(jsonPath("$.result.points").value(2));
    answer(id, questions.getFirst(), "{\"choices\":[\"c1\"]}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("attempt.over"));
    assertThat(begun(lesson)).isNotEqualTo(id);
  }

  @Test
  void submittedTwentyTimesAtOnceItHasOneResult() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    String id = begun(lesson);
    answer(id, questions.get(2), "{\"text\":\"Bengaluru\"}");
    Set<String> results = ConcurrentHashMap.newKeySet();
    List<Integer> numbers = IntStream.range(0, 20).boxed().toList();
    java.util.Iterator<Integer> next = List.copyOf(numbers).iterator();
    atOnce(
        20,
        () -> {
          int number;
          synchronized (next) {
            number = next.next();
          }
          String last = number % 2 == 0 ? "9" : "1";
          String body = "{\"answers\":{\"%s\":{\"text\":\"%s\"}}}";
          String answer = text(submit(id, body.formatted(questions.get(3).id(), last)));
          return results.add(
              com.jayway.jsonpath.JsonPath.<Object>read(answer, "$.result")
                  + " "
                  + com.jayway.jsonpath.JsonPath.<Object>read(answer, "$.submittedAt"));
        });
    assertThat(results).hasSize(1);
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM learning_attempt WHERE lesson_id = :id AND passed >= 0")
                .param("id", dev.halfmillion.platform.Ids.bytes(lesson.value()))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void afterTheDeadlineWhatWasSavedCountsAndNothingElse() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    String id = begun(lesson);
    answer(id, questions.get(2), "{\"text\":\"Bengaluru\"}").andExpect(status().isNoContent());
    clock.advance(Duration.ofSeconds(605));
    answer(id, questions.get(0), "{\"choices\":[\"c1\"]}").andExpect(status().isNoContent());
    clock.advance(Duration.ofSeconds(6));
    answer(id, questions.get(3), "{\"text\":\"9\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("attempt.over"));
    String body = "{\"answers\":{\"%s\":{\"text\":\"9\"}}}".formatted(questions.get(3).id());
    Instant deadline = Instant.parse(read(attempt(id), "$.deadline"));
    submit(id, body)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.result.points").value(3))
        .andExpect(jsonPath("$.submittedAt").value(deadline.toString()));
  }

  @Test
  void attemptsAreCountedAndTheSameRequestIsNoSecondOne() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    MockHttpServletRequestBuilder request = post("/api/v1/lessons/" + lesson + "/attempts");
    String first = read(as(learner, request.header("Idempotency-Key", "one")), "$.id");
    submit(first);
    MockHttpServletRequestBuilder again = post("/api/v1/lessons/" + lesson + "/attempts");
    as(learner, again.header("Idempotency-Key", "one"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.id").value(first))
        .andExpect(jsonPath("$.state").value("SUBMITTED"));
    submit(begun(lesson));
    start(learner, lesson)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("attempt.none-left"));
  }

  @Test
  void ofTwoDevicesTheAnswerThatWasWrittenLaterCounts() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    String id = begun(lesson);
    Instant now = business.instant();
    clock.advance(Duration.ofMinutes(1));
    String body = "{\"text\":\"%s\",\"editedAt\":\"%s\"}";
    answer(id, questions.get(2), body.formatted("Bengaluru", now.plusSeconds(30)));
    answer(id, questions.get(2), body.formatted("Mysuru", now.plusSeconds(10)));
    attempt(id).andExpect(jsonPath("$.questions[2].answer.text").value("Bengaluru"));
    answer(id, questions.get(2), body.formatted("Hubballi", now.plusSeconds(86_400)));
    clock.advance(Duration.ofSeconds(1));
    answer(id, questions.get(2), "{\"text\":\"Mangaluru\"}");
    attempt(id).andExpect(jsonPath("$.questions[2].answer.text").value("Mangaluru"));
  }

  @Test
  void aChangedQuizChangesNoAttempt() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.SUBMITTED), questions);
    String id = begun(lesson);
    answer(id, questions.get(2), "{\"text\":\"Bengaluru\"}");
    String second = text(submit(id));
    quizzes.remove(lesson, questions.get(0).id());
    quizzes.edit(
        lesson,
        new Question(
            questions.get(2).id(),
            questions.get(2).kind(),
            "Now another question?",
            50,
            "",
            List.of(),
            List.of("Delhi"),
            null,
            java.math.BigDecimal.ZERO,
            null));
    assertThat(without(text(attempt(id)))).isEqualTo(without(second));
    start(learner, lesson).andExpect(jsonPath("$.questions.length()").value(3));
  }

  @Test
  void onlyPassingCompletesAQuizAndThatStays() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.SUBMITTED), questions);
    String path = "/api/v1/lessons/" + lesson;
    as(learner, put(path + "/completion"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("lesson.by-quiz"));
    submit(begun(lesson)).andExpect(jsonPath("$.result.passed").value(false));
    as(learner, get(path)).andExpect(jsonPath("$.progress.completed").value(false));
    String id = begun(lesson);
    answer(id, questions.get(1), "{\"choices\":[\"c2\",\"c1\"]}");
    answer(id, questions.get(2), "{\"text\":\"Bengaluru\"}");
    submit(id).andExpect(jsonPath("$.result.passed").value(true));
    submit(begun(lesson)).andExpect(jsonPath("$.result.passed").value(false));
    as(learner, get(path))
        .andExpect(jsonPath("$.progress.completed").value(true))
        .andExpect(jsonPath("$.quiz.best.attemptId").value(id));
    as(learner, get("/api/v1/courses/" + course))
        .andExpect(jsonPath("$.completed").value(1))
        .andExpect(jsonPath("$.lessons").value(4));
  }

  @Test
  void theAttemptOfSomebodyElseIsNotThere() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    String id = begun(lesson);
    UserId other = UserId.next();
    grant(other, course, source + "-other");
    for (MockHttpServletRequestBuilder request :
        List.of(
            get("/api/v1/attempts/" + id),
            post("/api/v1/attempts/" + id + "/submission"),
            put("/api/v1/attempts/" + id + "/answers/" + questions.getFirst().id())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"choices\":[\"c1\"]}"))) {
      as(other, request).andExpect(status().isNotFound());
    }
    start(UserId.next(), lesson).andExpect(status().isNotFound());
    start(learner, lesson("welcome")).andExpect(status().isNotFound());
    grants.revoke(source, "Refunded");
    attempt(id).andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"choices\":[\"c9\"]}",
        "{\"choices\":[\"c1\",\"c2\"]}",
        "{\"choices\":[null]}",
        "{\"text\":\"The buyer\"}"
      })
  void anAnswerThatIsNoneIsRefused(String body) throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    String id = begun(lesson);
    answer(id, questions.getFirst(), body)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("attempt.answer"));
    attempt(id).andExpect(jsonPath("$.questions[0].answer").value(nullValue()));
  }

  /** Without the server's clock, which goes on. */
  private static String without(String answer) {
    return answer.replaceAll("\"serverNow\":\"[^\"]+\"", "");
  }

  private static void atOnce(int times, Callable<?> work) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<?> done :
          threads.invokeAll(
              IntStream.range(0, times).<Callable<Object>>mapToObj(i -> work::call).toList())) {
        done.get();
      }
    }
  }
}
