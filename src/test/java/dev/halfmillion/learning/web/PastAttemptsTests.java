package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.quizzes.AttemptId;
import dev.halfmillion.learning.quizzes.Question;
import dev.halfmillion.learning.quizzes.ReviewWhen;
import dev.halfmillion.learning.quizzes.SampleQuizzes;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import dev.halfmillion.testing.Statements;
import dev.halfmillion.testing.Statements.Sent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a learner has tried before, how often anybody may try, and what stays of it. */
class PastAttemptsTests extends QuizApi {

  @Autowired JdbcClient jdbc;
  @Autowired Transactions transactions;
  @Autowired List<PersonalData> personal;
  @Autowired JsonMapper json;

  private final List<Question> questions = SampleQuizzes.oneOfEach();

  private ResultActions list(UserId user, LessonId lesson, String query) throws Exception {
    return as(user, get("/api/v1/lessons/" + lesson + "/attempts" + query));
  }

  private String passed(LessonId lesson) throws Exception {
    String id = begun(lesson);
    String body =
        "{\"answers\":{\"%s\":{\"choices\":[\"c1\",\"c2\"]},\"%s\":{\"text\":\"bengaluru\"}}}";
    submit(id, body.formatted(questions.get(1).id(), questions.get(2).id()))
        .andExpect(jsonPath("$.result.passed").value(true));
    return id;
  }

  private String failed(LessonId lesson) throws Exception {
    String id = begun(lesson);
    submit(id, "{\"answers\":{\"%s\":{\"text\":\"9\"}}}".formatted(questions.get(3).id()))
        .andExpect(jsonPath("$.result.percent").value(25));
    return id;
  }

  /** As if the attempt had been made again, up to a number. */
  private void repeated(String attempt, int from, int upTo) {
    transactions.run(
        () -> {
          for (int number = from; number <= upTo; number++) {
            jdbc.sql(
                    """
                    INSERT INTO learning_attempt
                      (id, user_id, lesson_id, number, quiz_version, started_at, deadline, paper,
                       answers, submitted_at, score, percent, passed, points, points_of, review)
                    SELECT :id, user_id, lesson_id, :number, quiz_version, started_at, deadline,
                           paper, answers, submitted_at, score, percent, passed, points, points_of,
                           review
                    FROM learning_attempt WHERE id = :like
                    """)
                .param("id", Ids.bytes(AttemptId.next().value()))
                .param("number", number)
                .param("like", Ids.bytes(AttemptId.parse(attempt).orElseThrow().value()))
                .update();
          }
        });
  }

  @Test
  void ownAttemptsAreListedNewestFirstAndAnOpenOneTellsNothing() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.PASSED), questions);
    String first = failed(lesson);
    String second = passed(lesson);
    String third = begun(lesson);
    answer(third, questions.get(2), "{\"text\":\"Bengaluru\"}");

    list(learner, lesson, "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items.length()").value(3))
        .andExpect(jsonPath("$.items[0].id").value(third))
        .andExpect(jsonPath("$.items[0].number").value(3))
        .andExpect(jsonPath("$.items[0].state").value("OPEN"))
        .andExpect(jsonPath("$.items[0].percent").value(nullValue()))
        .andExpect(jsonPath("$.items[0].points").value(nullValue()))
        .andExpect(jsonPath("$.items[0].passed").value(nullValue()))
        .andExpect(jsonPath("$.items[0].reviewOpen").value(false))
        .andExpect(jsonPath("$.items[1].id").value(second))
        .andExpect(jsonPath("$.items[1].passed").value(true))
        .andExpect(jsonPath("$.items[1].points").value(5))
        .andExpect(jsonPath("$.items[1].pointsOf").value(8))
        .andExpect(jsonPath("$.items[1].reviewOpen").value(true))
        .andExpect(jsonPath("$.items[2].id").value(first))
        .andExpect(jsonPath("$.items[2].percent").value(25))
        .andExpect(jsonPath("$.items[2].reviewOpen").value(false))
        .andExpect(jsonPath("$.next").value(nullValue()));
  }

  @Test
  void theListComesInPages() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.SUBMITTED), questions);
    failed(lesson);
    failed(lesson);
    String last = failed(lesson);
    String next = read(list(learner, lesson, "?limit=1"), "$.next");
    list(learner, lesson, "?limit=1")
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].id").value(last));
    list(learner, lesson, "?limit=2&after=" + next)
        .andExpect(jsonPath("$.items.length()").value(2))
        .andExpect(jsonPath("$.items[0].number").value(2))
        .andExpect(jsonPath("$.next").value(nullValue()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?after=x", "?after=-1", "?after=0", "?after=99999999999", "?limit=0"})
  void whatNoPageToldIsRefused(String query) throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    list(learner, lesson, query).andExpect(status().isUnprocessableContent());
  }

  @Test
  void nobodySeesTheAttemptsOfAnother() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.strict(), questions);
    passed(lesson);
    UserId other = UserId.next();
    list(other, lesson, "").andExpect(status().isNotFound());
    grant(other, course, source + "-other");
    list(other, lesson, "").andExpect(jsonPath("$.items.length()").value(0));
    list(learner, lesson("welcome"), "").andExpect(status().isNotFound());
    grants.revoke(source, "Refunded");
    list(learner, lesson, "").andExpect(status().isNotFound());
  }

  @Test
  void twentyWithinAnHourAreEnoughWhateverTheQuizAllows() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.NEVER), questions);
    repeated(failed(lesson), 2, 19);
    clock.advance(Duration.ofMinutes(20));
    String open = begun(lesson);
    assertThat(begun(lesson)).as("going on is no new one").isEqualTo(open);
    submit(open);
    start(learner, lesson)
        .andExpect(status().isTooManyRequests())
        .andExpect(jsonPath("$.code").value("attempt.too-many"))
        .andExpect(header().string("Retry-After", matchesPattern("2(39|40)\\d")));
    LessonId another = quiz(SampleQuizzes.review(ReviewWhen.NEVER), SampleQuizzes.oneOfEach());
    start(learner, another).andExpect(status().isCreated());

    clock.advance(Duration.ofMinutes(40).plusSeconds(1));
    start(learner, lesson).andExpect(status().isCreated());
  }

  @Test
  void aThousandAttemptsAreTheMostAndTheirResultsStay() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.NEVER), questions);
    repeated(failed(lesson), 999, 999);
    clock.advance(Duration.ofHours(2));
    submit(begun(lesson));
    start(learner, lesson)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("attempt.full"));
    as(learner, get("/api/v1/lessons/" + lesson))
        .andExpect(jsonPath("$.quiz.best.percent").value(25));
  }

  @Test
  void ofOldAttemptsTheResultStaysAndTheBestStaysWhole() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.SUBMITTED), questions);
    String best = passed(lesson);
    String second = failed(lesson);
    repeated(second, 3, 50);
    clock.advance(Duration.ofHours(2));
    submit(begun(lesson));
    String before = text(attempt(second));
    assertThat(before).contains("capital of Karnataka");
    submit(begun(lesson));

    attempt(best)
        .andExpect(jsonPath("$.questions.length()").value(4))
        .andExpect(jsonPath("$.result.review.length()").value(4));
    attempt(second)
        .andExpect(jsonPath("$.questions.length()").value(0))
        .andExpect(jsonPath("$.result.percent").value(25))
        .andExpect(jsonPath("$.result.points").value(2))
        .andExpect(jsonPath("$.result.review").value(nullValue()));
    list(learner, lesson, "?after=3")
        .andExpect(jsonPath("$.items[0].id").value(second))
        .andExpect(jsonPath("$.items[0].points").value(2))
        .andExpect(jsonPath("$.items[0].reviewOpen").value(false))
        .andExpect(jsonPath("$.items[1].reviewOpen").value(true));
  }

  @Test
  void whatWasLeftWholeIsEmptiedTooSomeAtOnce() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.SUBMITTED), questions);
    passed(lesson);
    repeated(failed(lesson), 3, 75);
    clock.advance(Duration.ofHours(2));
    submit(begun(lesson));
    assertThat(whole(lesson, 27)).as("20 of the 25 that are old, not the best").isEqualTo(7);
    submit(begun(lesson));
    assertThat(whole(lesson, 27)).as("the best alone").isEqualTo(1);
    assertThat(whole(lesson, 75)).isEqualTo(1 + 75 - 27);
  }

  private int whole(LessonId lesson, int upTo) {
    return jdbc.sql(
            """
            SELECT COUNT(*) FROM learning_attempt
            WHERE user_id = :user AND lesson_id = :lesson AND number <= :number AND answers <> '{}'
            """)
        .param("user", Ids.bytes(learner.value()))
        .param("lesson", Ids.bytes(lesson.value()))
        .param("number", upTo)
        .query(Integer.class)
        .single();
  }

  @Test
  void theCopyOfOnesDataReadsFewAttemptsAtATime() throws Exception {
    LessonId one = quiz(SampleQuizzes.review(ReviewWhen.NEVER), questions);
    repeated(failed(one), 2, 45);
    LessonId two = quiz(SampleQuizzes.review(ReviewWhen.NEVER), SampleQuizzes.oneOfEach());
    submit(begun(two));
    PersonalData quizzes =
        personal.stream().filter(part -> part.name().equals("quizzes")).findFirst().orElseThrow();
    StringBuilder written = new StringBuilder();
    List<Sent> sent =
        Statements.during(() -> written.append(json.writeValueAsString(quizzes.of(learner))));

    JsonNode lines = json.readTree(written.toString());
    assertThat(lines.size()).isEqualTo(46);
    assertThat(lines.get(0).path("lesson").asString()).isEqualTo(one.toString());
    assertThat(lines.get(44).path("number").asInt()).isEqualTo(45);
    assertThat(lines.get(45).path("lesson").asString()).isEqualTo(two.toString());
    assertThat(written.toString()).contains("capital of Karnataka").doesNotContain("Bengaluru");
    assertThat(sent).hasSize(3).allMatch(statement -> statement.sql().contains("LIMIT"));
  }

  @Test
  void theSameRequestAgainIsAnsweredThoughTheHourIsFull() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.NEVER), questions);
    String path = "/api/v1/lessons/" + lesson + "/attempts";
    String first = read(as(learner, post(path).header("Idempotency-Key", "mine")), "$.id");
    submit(first);
    repeated(first, 2, 20);
    start(learner, lesson).andExpect(status().isTooManyRequests());
    as(learner, post(path).header("Idempotency-Key", "mine"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.id").value(first));
  }
}
