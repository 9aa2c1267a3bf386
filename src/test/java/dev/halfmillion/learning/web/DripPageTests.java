package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.learning.drip.DripOffice;
import dev.halfmillion.learning.drip.OpeningRule;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How an instructor says in the back office when lessons open. */
class DripPageTests extends LearnersApi {

  @Autowired DripOffice office;

  private final UserId teacher = UserId.next();
  private String page = "";

  @BeforeEach
  void whoTeaches() {
    teaches(teacher, course);
    page = "/admin/courses/" + course + "/drip";
  }

  private ResultActions by(UserId who, MockHttpServletRequestBuilder request, String... pairs)
      throws Exception {
    for (int i = 0; i < pairs.length; i += 2) {
      request.param(pairs[i], pairs[i + 1]);
    }
    return mvc.perform(request.with(SignedIn.as(who, Role.INSTRUCTOR)).with(Csrf.token()));
  }

  private String rule(String lesson) {
    return page + "/" + lesson(lesson);
  }

  @Test
  void aRuleIsMadeShownAndTakenBack() throws Exception {
    by(teacher, post(rule("deeper")), "kind", "AFTER_START", "days", "7", "time", "09:00")
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl(page));
    by(teacher, get(page))
        .andExpect(content().string(containsString("7 days after the access began, at 09:00")));
    assertThat(office.plan(course).rules())
        .containsEntry(lesson("deeper").value(), new OpeningRule.AfterStart(7, LocalTime.of(9, 0)));
    UserId late = UserId.next();
    grant(late, course, source + "-late");
    as(late, get("/api/v1/lessons/" + lesson("deeper")))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("lesson.locked"));
    open("deeper").andExpect(status().isOk());
    by(teacher, post(rule("deeper")), "kind", "NONE").andExpect(status().isSeeOther());
    as(late, get("/api/v1/lessons/" + lesson("deeper"))).andExpect(status().isOk());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SOMETIMES | | | | Choose when it opens.",
        "DATE | the third | | | Give the date and the time.",
        "DATE | 99999-01-01T00:00 | | | Give the date and the time.",
        "AFTER_START | | 7 | noon | Give the time of the day, such as 09:00.",
        "AFTER_COMPLETION | | | | Choose the lesson."
      })
  void badInputStaysInTheForm(String kind, String date, String days, String time, String sentence)
      throws Exception {
    by(
            teacher,
            post(rule("deeper")),
            "kind",
            kind,
            "date",
            date == null ? "" : date,
            "days",
            days == null ? "" : days,
            "time",
            time == null ? "" : time)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)));
    assertThat(office.plan(course).rules()).isEmpty();
  }

  @Test
  void lessonsNeverWaitForEachOtherNorSectionsOfOtherCourses() throws Exception {
    by(
            teacher,
            post(rule("extra")),
            "kind",
            "AFTER_COMPLETION",
            "lesson",
            lesson("deeper").toString())
        .andExpect(status().isSeeOther());
    by(
            teacher,
            post(rule("deeper")),
            "kind",
            "AFTER_COMPLETION",
            "lesson",
            lesson("extra").toString())
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("would wait for itself")));
    by(teacher, get(page + "/les_00000000000000000000000000")).andExpect(status().isNotFound());
  }

  @Test
  void zoneAndLearnersAreChecked() throws Exception {
    by(teacher, post(page), "zone", "Mars/Olympus")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose a time zone.")));
    by(teacher, post(rule("deeper")), "kind", "AFTER_START", "days", "7", "time", "09:00");
    by(
            teacher,
            post(page + "/learners"),
            "email",
            "nobody@drip.test",
            "lesson",
            lesson("deeper").toString())
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Nobody with this address may use the course."),
                        containsString("nobody@drip.test"))));
    by(teacher, post(page), "zone", "Asia/Tokyo", "mails", "true").andExpect(status().isSeeOther());
    assertThat(office.plan(course).zone().getId()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void whoTeachesElsewhereIsRefused() throws Exception {
    UserId other = UserId.next();
    by(other, get(page)).andExpect(status().isNotFound());
    by(other, get(rule("deeper"))).andExpect(status().isNotFound());
    for (String address :
        new String[] {page, rule("deeper"), page + "/learners", page + "/learners/removal"}) {
      by(other, post(address), "kind", "AT_ONCE", "zone", "Asia/Tokyo")
          .andExpect(status().isNotFound());
    }
    assertThat(office.plan(course).rules()).isEmpty();
  }
}
