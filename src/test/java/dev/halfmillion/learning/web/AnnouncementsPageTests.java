package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.learning.announcements.Announcement;
import dev.halfmillion.learning.announcements.AnnouncementId;
import dev.halfmillion.learning.announcements.Announcements;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What an instructor announces in the back office. */
class AnnouncementsPageTests extends LearnersApi {

  @Autowired Announcements announcements;

  private final UserId teacher = UserId.next();
  private String page = "";

  @BeforeEach
  void whoTeaches() {
    teaches(teacher, course);
    page = "/admin/courses/" + course + "/announcements";
  }

  private ResultActions by(UserId who, MockHttpServletRequestBuilder request, String... pairs)
      throws Exception {
    for (int i = 0; i < pairs.length; i += 2) {
      request.param(pairs[i], pairs[i + 1]);
    }
    return mvc.perform(request.with(SignedIn.as(who, Role.INSTRUCTOR)).with(Csrf.token()));
  }

  private void tells(String address, String title, LocalDateTime publish, String... pairs)
      throws Exception {
    MockHttpServletRequestBuilder form =
        post(address)
            .param("title", title)
            .param("markdown", "Words.")
            .param("publish", publish.toString());
    by(teacher, form, pairs).andExpect(status().isSeeOther());
  }

  private ResultActions seen() throws Exception {
    return as(learner, get("/api/v1/courses/" + course + "/announcements"));
  }

  private Announcement only() {
    assertThat(announcements.all(course)).hasSize(1);
    return announcements.all(course).getFirst();
  }

  @Test
  void anAnnouncementIsSeenAtOnceAndTheSameFormTwiceIsOne() throws Exception {
    String key = AnnouncementId.next().toString();
    for (int twice = 0; twice < 2; twice++) {
      by(teacher, post(page), "key", key, "title", "New film", "markdown", "See **you**.")
          .andExpect(status().isSeeOther())
          .andExpect(redirectedUrl(page));
    }
    seen()
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].title").value("New film"))
        .andExpect(jsonPath("$.items[0].html").value("<p>See <strong>you</strong>.</p>\n"));
    assertThat(only().mails()).isFalse();
    by(teacher, get(page))
        .andExpect(
            content().string(allOf(containsString("New film"), containsString("Published"))));
  }

  @Test
  void whatIsMissingStandsInTheFormWithWhatWasTyped() throws Exception {
    by(teacher, post(page), "title", " ", "markdown", "Kept <words>", "publish", "yesterday")
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Give it a title of at most 120 characters."),
                        containsString("Give a date and a time, or leave it empty for now."),
                        containsString("Kept &lt;words&gt;"))));
    by(teacher, post(page), "title", "x".repeat(121), "markdown", "x".repeat(20_001))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write a text of at most 20,000 characters.")));
    assertThat(announcements.all(course)).isEmpty();
  }

  @Test
  void oneForLaterIsChangedAndMovedUntilItIsSeenAndThenOnlyItsWords() throws Exception {
    LocalDateTime soon =
        LocalDateTime.ofInstant(business.instant(), ZoneId.of("Asia/Kolkata"))
            .plusHours(2)
            .truncatedTo(ChronoUnit.MINUTES);
    tells(page, "Later", soon, "mails", "true");
    seen().andExpect(jsonPath("$.items.length()").value(0));
    by(teacher, get(page)).andExpect(content().string(containsString("To come")));
    String one = page + "/" + only().id();
    tells(one, "Sooner", soon.minusHours(1));
    assertThat(only().mails()).as("is settled once").isTrue();
    clock.advance(Duration.ofMinutes(61));
    seen().andExpect(jsonPath("$.items[0].title").value("Sooner"));
    tells(one, "Seen", soon.plusDays(9));
    seen().andExpect(jsonPath("$.items[0].title").value("Seen"));
    by(teacher, post(one + "/removal")).andExpect(status().isSeeOther());
    seen().andExpect(jsonPath("$.items.length()").value(0));
    by(teacher, get(one)).andExpect(status().isNotFound());
  }

  @Test
  void whoTeachesElsewhereNeitherSeesNorTells() throws Exception {
    by(teacher, post(page), "title", "Ours", "markdown", "Only here.");
    String one = page + "/" + only().id();
    UserId other = UserId.next();
    by(other, get(page)).andExpect(status().isNotFound());
    by(other, get(one)).andExpect(status().isNotFound());
    for (String address : new String[] {page, one, one + "/removal"}) {
      by(other, post(address), "title", "Theirs", "markdown", "Hm")
          .andExpect(status().isNotFound());
    }
    by(teacher, get(page)).andExpect(content().string(not(containsString("Theirs"))));
    assertThat(only().title()).isEqualTo("Ours");
  }
}
