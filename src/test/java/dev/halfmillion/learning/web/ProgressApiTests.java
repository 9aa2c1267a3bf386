package dev.halfmillion.learning.web;

import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class ProgressApiTests extends LearnersApi {

  @Test
  void whatIsPlayedAddsUpAndTheVideoResumesWhereItStopped() throws Exception {
    open("welcome");
    clock.advance(Duration.ofMinutes(2));
    played("welcome", "[[0,20]]", 20, "k1")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.watchedSeconds").value(20));
    played("welcome", "[[10,40],[60,70]]", 70, "k2")
        .andExpect(jsonPath("$.watchedSeconds").value(50))
        .andExpect(jsonPath("$.positionSeconds").value(70))
        .andExpect(jsonPath("$.completed").value(false))
        .andExpect(jsonPath("$.courseLessons").value(3));
    open("welcome")
        .andExpect(jsonPath("$.progress.positionSeconds").value(70))
        .andExpect(jsonPath("$.progress.watchedSeconds").value(50));
  }

  @Test
  void aReportSentAgainChangesNothing() throws Exception {
    open("welcome");
    clock.advance(Duration.ofMinutes(2));
    played("welcome", "[[0,20]]", 20, "first");
    played("welcome", "[[20,30]]", 30, "second");
    played("welcome", "[[0,20]]", 20, "first")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.positionSeconds").value(30))
        .andExpect(jsonPath("$.watchedSeconds").value(30));
  }

  @Test
  void aLateReportOfAnOfflinePhoneCountsButMovesNothingBack() throws Exception {
    open("welcome");
    clock.advance(Duration.ofHours(3));
    played("welcome", "[[0,30]]", 30, "tablet");
    played("welcome", "[[50,80]]", 80, "phone", 3_600)
        .andExpect(jsonPath("$.positionSeconds").value(30))
        .andExpect(jsonPath("$.watchedSeconds").value(60));
    clock.advance(Duration.ofMinutes(10));
    played("welcome", "[]", 44, "phone-2", 60).andExpect(jsonPath("$.positionSeconds").value(44));
  }

  @Test
  void nobodyWatchesFasterThanTime() throws Exception {
    open("welcome");
    played("welcome", "[[0,100]]", 100, "cheat")
        .andExpect(jsonPath("$.watchedSeconds").value(60))
        .andExpect(jsonPath("$.completed").value(false));
    clock.advance(Duration.ofSeconds(10));
    played("welcome", "[[0,100]]", 100, "cheat-2")
        .andExpect(jsonPath("$.watchedSeconds").value(80));
    clock.advance(Duration.ofSeconds(15));
    played("welcome", "[[0,100]]", 100, "honest")
        .andExpect(jsonPath("$.watchedSeconds").value(100))
        .andExpect(jsonPath("$.completed").value(true));
  }

  @Test
  void nobodyWatchesMoreThanThereIs() throws Exception {
    open("deeper");
    clock.advance(Duration.ofHours(1));
    played("deeper", "[[0,5000],[70,600]]", 5000, "long")
        .andExpect(jsonPath("$.watchedSeconds").value(60))
        .andExpect(jsonPath("$.positionSeconds").value(60));
  }

  @Test
  void aVideoIsCompleteAtNinetyPercentAndStaysSo() throws Exception {
    open("welcome");
    clock.advance(Duration.ofMinutes(5));
    played("welcome", "[[0,89]]", 89, "a").andExpect(jsonPath("$.completed").value(false));
    played("welcome", "[[0,90]]", 90, "b")
        .andExpect(jsonPath("$.completed").value(true))
        .andExpect(jsonPath("$.courseCompleted").value(1));
    played("welcome", "[[0,1]]", 1, "c").andExpect(jsonPath("$.completed").value(true));
  }

  @Test
  void aMarkTakenBackIsNotSetAgainByWatching() throws Exception {
    open("welcome");
    clock.advance(Duration.ofMinutes(5));
    played("welcome", "[[0,95]]", 95, "a").andExpect(jsonPath("$.completed").value(true));
    as(learner, delete("/api/v1/lessons/" + lesson("welcome") + "/completion"))
        .andExpect(jsonPath("$.completed").value(false))
        .andExpect(jsonPath("$.courseCompleted").value(0));
    played("welcome", "[[0,100]]", 100, "b").andExpect(jsonPath("$.completed").value(false));
  }

  @Test
  void anArticleIsCompleteByHandOnly() throws Exception {
    open("first-steps");
    clock.advance(Duration.ofMinutes(5));
    played("first-steps", "[[0,30]]", 30, "a")
        .andExpect(jsonPath("$.completed").value(false))
        .andExpect(jsonPath("$.watchedSeconds").value(0));
    mark("first-steps").andExpect(jsonPath("$.completed").value(true));
    mark("first-steps").andExpect(jsonPath("$.courseCompleted").value(1));
  }

  @Test
  void optionalLessonsDoNotCount() throws Exception {
    mark("extra").andExpect(jsonPath("$.courseCompleted").value(0));
    mark("welcome");
    mark("first-steps");
    mark("deeper").andExpect(jsonPath("$.courseCompleted").value(3));
    as(learner, get("/api/v1/courses"))
        .andExpect(jsonPath("$.courses[0].completed").value(3))
        .andExpect(jsonPath("$.courses[0].nextLesson").value(nullValue()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"positionSeconds\":1,\"intervals\":[]}",
        "{\"positionSeconds\":-1,\"intervals\":[],\"key\":\"k\"}",
        "{\"positionSeconds\":1,\"intervals\":[[5]],\"key\":\"k\"}",
        "{\"positionSeconds\":1,\"intervals\":[[9,5]],\"key\":\"k\"}",
        "{\"positionSeconds\":1,\"intervals\":[[null,5,7]],\"key\":\"k\"}",
        "{\"positionSeconds\":1,\"intervals\":[null],\"key\":\"k\"}",
        "{\"positionSeconds\":1,\"intervals\":[],\"key\":\"\"}",
        "{\"positionSeconds\":1,\"intervals\":[],\"key\":\"a b\"}",
        "{\"positionSeconds\":1,\"intervals\":[],\"key\":\"k\",\"ageSeconds\":-5}",
        "{\"positionSeconds\":99999999,\"intervals\":[],\"key\":\"k\"}"
      })
  void aReportThatMakesNoSenseIsRefused(String body) throws Exception {
    send("welcome", body)
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("progress.report"))
        .andExpect(jsonPath("$.detail").isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"positionSeconds\":\"x\"}",
        "{\"intervals\":7}",
        "\"text\"",
        "{\"positionSeconds\":1.5,\"intervals\":[],\"key\":\"k\"}",
        "{\"positionSeconds\":1e99,\"intervals\":[],\"key\":\"k\"}"
      })
  void aBodyThatIsNoReportIsABadRequest(String body) throws Exception {
    send("welcome", body)
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void anotherMethodOrContentIsRefusedPlainly() throws Exception {
    as(learner, put("/api/v1/courses"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(jsonPath("$.code").value("method.not-allowed"));
    as(
            learner,
            put("/api/v1/lessons/" + lesson("welcome") + "/progress")
                .contentType(MediaType.TEXT_PLAIN)
                .content("x"))
        .andExpect(status().isUnsupportedMediaType());
  }

  @Test
  void aChangeNeedsTheToken() throws Exception {
    mvc.perform(
            put("/api/v1/lessons/" + lesson("welcome") + "/completion")
                .with(SignedIn.as(learner, Role.LEARNER)))
        .andExpect(status().isForbidden());
  }
}
