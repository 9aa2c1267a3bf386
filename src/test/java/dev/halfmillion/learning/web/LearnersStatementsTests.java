package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.learning.quizzes.ReviewWhen;
import dev.halfmillion.learning.quizzes.SampleQuizzes;
import dev.halfmillion.testing.Statements;
import dev.halfmillion.testing.Statements.Sent;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How often the API of learners asks the database, the session aside. */
class LearnersStatementsTests extends QuizApi {

  private static final Pattern ASKED_EVERY_TIME =
      Pattern.compile("entitlements_grant|learning_(progress|enrollment)");

  private List<Sent> sent(MockHttpServletRequestBuilder request) throws Exception {
    return Statements.during(() -> as(learner, request).andExpect(status().isOk()));
  }

  /** What each request costs once the courses are kept: they are read anew every two seconds. */
  private List<Sent> sentAgain(String path) throws Exception {
    as(learner, get(path));
    List<Sent> least = sent(get(path));
    for (int i = 0; i < 2 && least.size() > 2; i++) {
      least = sent(get(path));
    }
    return least;
  }

  private List<Sent> reported(LessonId lesson, int upTo) throws Exception {
    String body =
        "{\"positionSeconds\":%d,\"intervals\":[[0,%1$d]],\"key\":\"to-%1$d\"}".formatted(upTo);
    return sent(
            put("/api/v1/lessons/" + lesson + "/progress")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .stream()
        .filter(sent -> ASKED_EVERY_TIME.matcher(sent.sql()).find())
        .toList();
  }

  @Test
  void tenCoursesAreTwoQuestions() throws Exception {
    for (int i = 0; i < 9; i++) {
      CourseId more = authoring.create(SampleCourses.draft(SampleCourses.slug(), library));
      authoring.publish(more, true);
      grant(learner, more, source + "-" + i);
    }
    open("deeper");
    mark("first-steps");
    as(learner, get("/api/v1/courses")).andExpect(jsonPath("$.courses.length()").value(10));

    assertThat(sentAgain("/api/v1/courses")).hasSize(2).noneMatch(Sent::inTransaction);
  }

  @Test
  void aCourseIsTwoQuestions() throws Exception {
    assertThat(sentAgain("/api/v1/courses/" + course)).hasSize(2).noneMatch(Sent::inTransaction);
  }

  @Test
  void notesAndBookmarksAreTwoQuestions() throws Exception {
    assertThat(sentAgain("/api/v1/lessons/" + lesson("welcome") + "/notes")).hasSize(2);
    assertThat(sentAgain("/api/v1/courses/" + course + "/notes")).hasSize(2);
    assertThat(sentAgain("/api/v1/bookmarks")).hasSize(2);
  }

  @Test
  void aDiscussionAndTheRepliesToAQuestionAreTwoQuestions() throws Exception {
    String path = "/api/v1/lessons/" + lesson("welcome") + "/discussion";
    String asked =
        as(
                learner,
                post(path).contentType(MediaType.APPLICATION_JSON).content("{\"text\":\"Why?\"}"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String replies = "/api/v1/discussions/" + JsonPath.read(asked, "$.id") + "/replies";
    as(learner, post(replies).contentType(MediaType.APPLICATION_JSON).content("{\"text\":\"So\"}"));
    assertThat(sentAgain(path)).hasSize(2);
    assertThat(sentAgain(replies)).hasSize(2);
  }

  @Test
  void aLessonIsTwoQuestionsAndIsNotedWhenItIsAnotherOrAfterFiveMinutes() throws Exception {
    String path = "/api/v1/lessons/" + lesson("welcome");
    assertThat(sentAgain(path)).hasSize(2).noneMatch(Sent::inTransaction);

    clock.advance(Duration.ofMinutes(5).plusSeconds(1));
    assertThat(sent(get(path))).filteredOn(this::writes).hasSize(1);
    assertThat(sent(get(path))).noneMatch(this::writes);

    open("deeper");
    assertThat(sent(get(path))).hasSize(3).filteredOn(this::writes).hasSize(1);
  }

  @Test
  void aQuizAndItsAttemptsAreTwoQuestionsEach() throws Exception {
    LessonId lesson = quiz(SampleQuizzes.review(ReviewWhen.SUBMITTED), SampleQuizzes.oneOfEach());
    submit(begun(lesson));
    begun(lesson);
    String path = "/api/v1/lessons/" + lesson;

    assertThat(sentAgain(path)).hasSize(2).noneMatch(Sent::inTransaction);
    assertThat(sentAgain(path + "/attempts")).hasSize(2).noneMatch(Sent::inTransaction);
  }

  @Test
  void aReportIsTheGrantsTheKeyOneLockedReadAndOneWrite() throws Exception {
    LessonId lesson = lesson("deeper");
    open("deeper");

    assertThat(reported(lesson, 9))
        .extracting(Sent::sql)
        .satisfiesExactly(
            grants -> assertThat(grants).contains("entitlements_grant"),
            key -> assertThat(key).startsWith("INSERT").contains("learning_progress_update"),
            lock -> assertThat(lock).startsWith("SELECT").endsWith("FOR UPDATE"),
            write -> assertThat(write).startsWith("UPDATE learning_progress"));
  }

  @Test
  void theFirstReportOfALessonIsNoMore() throws Exception {
    assertThat(reported(lesson("welcome"), 9))
        .extracting(Sent::sql)
        .hasSize(4)
        .last(InstanceOfAssertFactories.STRING)
        .startsWith("INSERT INTO learning_progress ");
  }

  private boolean writes(Sent sent) {
    return !sent.sql().startsWith("SELECT");
  }
}
