package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.drip.DripOffice;
import dev.halfmillion.learning.drip.DripOffice.OwnMoment;
import dev.halfmillion.learning.drip.OpeningRule;
import dev.halfmillion.learning.drip.OpeningRule.AfterCompletion;
import dev.halfmillion.learning.drip.OpeningRule.AfterStart;
import dev.halfmillion.learning.drip.OpeningRule.AtDate;
import dev.halfmillion.learning.notes.NoteId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.SignedIn;
import dev.halfmillion.testing.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class DripApiTests extends LearnersApi {

  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  @Autowired DripOffice office;

  private final UserId staff = UserId.next();

  private void rule(String lesson, OpeningRule rule) {
    office.rule(course, lesson(lesson).value(), rule);
  }

  /** A rule that was there before the learner came. */
  private void waits(UUID target, OpeningRule rule) {
    grants.revoke(source, "Comes later");
    office.rule(course, target, rule);
    grant(learner, course, source + "-later");
  }

  private void waits(String lesson, OpeningRule rule) {
    waits(lesson(lesson).value(), rule);
  }

  private AtDate inHours(int hours) {
    return new AtDate(
        LocalDateTime.ofInstant(business.instant(), INDIA).plusHours(hours).withNano(0));
  }

  /** The place of a lesson in the answer of a course. */
  private static String at(String lesson) {
    return switch (lesson) {
      case "welcome" -> "$.sections[0].lessons[0]";
      case "first-steps" -> "$.sections[0].lessons[1]";
      case "deeper" -> "$.sections[1].lessons[0]";
      default -> "$.sections[1].lessons[1]";
    };
  }

  private ResultActions outline() throws Exception {
    return as(learner, get("/api/v1/courses/" + course));
  }

  @Test
  void aLessonThatOpensAtADateIsWithheldUntilThenWithEverythingInIt() throws Exception {
    AtDate date = inHours(3);
    waits("deeper", date);
    String opensAt = date.at().atZone(INDIA).toInstant().toString();
    outline()
        .andExpect(jsonPath(at("deeper") + ".locked").value(true))
        .andExpect(jsonPath(at("deeper") + ".opensAt").value(opensAt))
        .andExpect(jsonPath(at("deeper") + ".lockReason").value("DATE"))
        .andExpect(jsonPath(at("deeper") + ".zone").value("Asia/Kolkata"))
        .andExpect(jsonPath(at("first-steps") + ".locked").value(false))
        .andExpect(jsonPath(at("first-steps") + ".opensAt").value(nullValue()));
    String path = "/api/v1/lessons/" + lesson("deeper");
    for (MockHttpServletRequestBuilder request :
        List.of(
            get(path),
            get(path + "/notes"),
            put(path + "/completion"),
            delete(path + "/completion"),
            put("/api/v1/bookmarks/" + lesson("deeper")),
            json(put(path + "/progress"), "{\"positionSeconds\":1,\"intervals\":[],\"key\":\"k\"}"),
            json(
                put("/api/v1/notes/" + NoteId.next()),
                "{\"lessonId\":\"" + lesson("deeper") + "\",\"text\":\"early\"}"))) {
      as(learner, request)
          .andExpect(status().isForbidden())
          .andExpect(jsonPath("$.code").value("lesson.locked"))
          .andExpect(jsonPath("$.opensAt").value(opensAt));
    }
    clock.advance(Duration.ofHours(3));
    open("deeper").andExpect(status().isOk());
    outline().andExpect(jsonPath(at("deeper") + ".locked").value(false));
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(body);
  }

  @Test
  void authorsSeeWhatWaits() throws Exception {
    rule("deeper", inHours(3));
    UserId author = UserId.next();
    teaches(author, course);
    mvc.perform(
            get("/api/v1/lessons/" + lesson("deeper"))
                .with(SignedIn.as(author, Role.LEARNER, Role.INSTRUCTOR)))
        .andExpect(status().isOk());
  }

  @Test
  void aSectionOpensDaysAfterTheAccessBeganAndOneLessonOfItAtOnce() throws Exception {
    SectionOutline section = courses.draft(course).orElseThrow().sections().getLast();
    waits(section.id().value(), new AfterStart(7, LocalTime.of(9, 0)));
    rule("extra", new OpeningRule.AtOnce());
    Instant opens =
        business
            .instant()
            .minusSeconds(1)
            .atZone(INDIA)
            .toLocalDate()
            .plusDays(7)
            .atTime(9, 0)
            .atZone(INDIA)
            .toInstant();
    outline()
        .andExpect(jsonPath(at("deeper") + ".lockReason").value("AFTER_START"))
        .andExpect(jsonPath(at("deeper") + ".opensAt").value(opens.toString()))
        .andExpect(jsonPath(at("extra") + ".locked").value(false));
    mark("welcome");
    mark("first-steps");
    as(learner, get("/api/v1/courses"))
        .andExpect(jsonPath("$.courses[0].nextLesson").value(nullValue()))
        .andExpect(jsonPath("$.courses[0].nextOpening").value(opens.toString()));
    clock.advance(Duration.between(business.instant(), opens).minusSeconds(5));
    open("deeper").andExpect(status().isForbidden());
    clock.advance(Duration.ofSeconds(5));
    open("deeper").andExpect(status().isOk());
  }

  @Test
  void aLessonOpensWithTheCompletionOfAnotherAndStaysOpenWhenThatIsUndone() throws Exception {
    waits("deeper", new AfterCompletion(lesson("first-steps")));
    outline()
        .andExpect(jsonPath(at("deeper") + ".lockReason").value("AFTER_COMPLETION"))
        .andExpect(jsonPath(at("deeper") + ".lockedBy").value(lesson("first-steps").toString()))
        .andExpect(jsonPath(at("deeper") + ".opensAt").value(nullValue()));
    open("deeper")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.opensAt").doesNotExist());
    mark("first-steps").andExpect(status().isOk());
    open("deeper").andExpect(status().isOk());
    as(learner, delete("/api/v1/lessons/" + lesson("first-steps") + "/completion"));
    open("deeper").andExpect(status().isOk());
    outline().andExpect(jsonPath(at("deeper") + ".locked").value(false));
  }

  @Test
  void whatWasOpenIsNeverLockedAgain() throws Exception {
    UserId late = UserId.next();
    rule("deeper", inHours(5));
    rule("first-steps", inHours(5));
    grant(late, course, source + "-late");
    as(late, get("/api/v1/lessons/" + lesson("first-steps"))).andExpect(status().isForbidden());
    assertThat(office.plan(course).rules()).hasSize(2);
    open("first-steps").andExpect(status().isOk());
    open("deeper").andExpect(status().isOk());
  }

  @Test
  void aLaterGrantClosesNothingThatWasOpened() throws Exception {
    UserId other = UserId.next();
    rule("deeper", new AfterStart(2, LocalTime.of(0, 0)));
    grant(other, course, source + "-other");
    as(other, get("/api/v1/lessons/" + lesson("deeper"))).andExpect(status().isForbidden());
    clock.advance(Duration.ofDays(3));
    as(other, get("/api/v1/lessons/" + lesson("deeper"))).andExpect(status().isOk());
    grants.revoke(source + "-other", "Refunded");
    grant(other, course, source + "-again");
    as(other, get("/api/v1/lessons/" + lesson("deeper"))).andExpect(status().isOk());
  }

  @Test
  void staffOpenALessonToOneLearnerAndCannotLockWhatIsOpen() throws Exception {
    UserId other = UserId.next();
    rule("deeper", inHours(50));
    grant(other, course, source + "-other");
    office.choose(
        course, new OwnMoment(other, lesson("deeper"), business.instant(), "Travels"), staff);
    as(other, get("/api/v1/lessons/" + lesson("deeper"))).andExpect(status().isOk());
    assertThatThrownBy(
            () ->
                office.choose(
                    course,
                    new OwnMoment(
                        other, lesson("deeper"), business.instant().plusSeconds(900), "Later"),
                    staff))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("drip.open");
    office.forget(course, other, lesson("deeper"));
    as(other, get("/api/v1/lessons/" + lesson("deeper"))).andExpect(status().isOk());
  }

  @Test
  void lessonsDoNotWaitForEachOtherInARing() {
    rule("deeper", new AfterCompletion(lesson("first-steps")));
    assertThatThrownBy(() -> rule("first-steps", new AfterCompletion(lesson("deeper"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("drip.ring");
    SectionOutline first = courses.draft(course).orElseThrow().sections().getFirst();
    assertThatThrownBy(
            () ->
                office.rule(course, first.id().value(), new AfterCompletion(lesson("first-steps"))))
        .isInstanceOf(Refusal.class);
    assertThat(office.plan(course).rules()).hasSize(1);
  }

  @Test
  void aLessonThatAnybodyMaySeeBeforeBuyingNeverWaits() throws Exception {
    UserId late = UserId.next();
    rule("welcome", inHours(5));
    grant(late, course, source + "-late");
    as(late, get("/api/v1/lessons/" + lesson("welcome"))).andExpect(status().isOk());
  }

  @Test
  void aLessonThatWaitedIsTwoQuestionsToo() throws Exception {
    waits("deeper", inHours(3));
    clock.advance(Duration.ofHours(4));
    String path = "/api/v1/lessons/" + lesson("deeper");
    as(learner, get(path));
    int least = 9;
    for (int i = 0; i < 3; i++) {
      least =
          Math.min(
              least,
              Statements.during(() -> as(learner, get(path)).andExpect(status().isOk())).size());
    }
    assertThat(least).isEqualTo(2);
  }
}
