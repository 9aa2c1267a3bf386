package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.learning.CoursePreview;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The addresses of recordings open for whom they were made, and no longer than they may. */
class PlaybackLinksTests extends LearnersApi {

  /** What is known of a right is at most as old. */
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  @Autowired CoursePreview previews;
  @Autowired UserRegistration registration;
  @Autowired UserRoles roles;

  private String answer(String name) throws Exception {
    return open(name).andReturn().getResponse().getContentAsString();
  }

  private String url(String name) throws Exception {
    return JsonPath.read(answer(name), "$.video.url");
  }

  private int asked(String address) throws Exception {
    return mvc.perform(get(java.net.URI.create(address))).andReturn().getResponse().getStatus();
  }

  @Test
  void everyFileOfARecordingOpensWithoutACookieWhileItsLearnerMayStudy() throws Exception {
    String lesson = answer("deeper");
    List<String> urls = JsonPath.read(lesson, "$..url");
    String poster = JsonPath.read(lesson, "$.video.poster");
    assertThat(urls).hasSizeGreaterThanOrEqualTo(3);
    for (String url : urls) {
      assertThat(asked(url)).isEqualTo(200);
    }
    assertThat(asked(poster)).isEqualTo(200);

    grants.revoke(source, "A refund");
    clock.advance(A_SECOND);
    for (String url : urls) {
      assertThat(asked(url)).as("after the refund").isEqualTo(404);
    }
    assertThat(asked(poster)).isEqualTo(404);
  }

  @Test
  void anotherGrantThatStandsKeepsThemOpen() throws Exception {
    grant(learner, course, source + "-gift");
    String url = url("deeper");
    grants.revoke(source, "A refund");
    clock.advance(A_SECOND);
    assertThat(asked(url)).isEqualTo(200);
  }

  @Test
  void theyRunOutWhenTheLessonSaysSo() throws Exception {
    Instant before = clock.instant();
    String lesson = answer("deeper");
    String url = JsonPath.read(lesson, "$.video.url");
    Instant expires = Instant.parse(JsonPath.read(lesson, "$.video.urlExpiresAt"));
    assertThat(expires)
        .isBetween(before.plus(Duration.ofHours(2)), before.plus(Duration.ofHours(3)));
    clock.advance(Duration.between(clock.instant(), expires).minusSeconds(5));
    assertThat(asked(url)).isEqualTo(200);
    clock.advance(Duration.ofSeconds(6));
    assertThat(asked(url)).isEqualTo(404);
  }

  @Test
  void noCharacterOfThemCanBeChanged() throws Exception {
    String url = url("deeper");
    for (int i = "/media/".length(); i < url.length(); i++) {
      char other = Character.isDigit(url.charAt(i)) ? 'z' : '7';
      String changed = url.substring(0, i) + other + url.substring(i + 1);
      assertThat(asked(changed)).as(changed).isEqualTo(404);
    }
    for (char last :
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
      String changed = url.substring(0, url.length() - 1) + last;
      assertThat(asked(changed)).as(changed).isEqualTo(changed.equals(url) ? 200 : 404);
    }
  }

  @Test
  void theSignatureOfOneFileOpensNoOther() throws Exception {
    String one = url("deeper");
    String other = url("welcome");
    String mixed = other.substring(0, other.indexOf('?')) + one.substring(one.indexOf('?'));
    assertThat(asked(mixed)).isEqualTo(404);
  }

  @Test
  void aHiddenCourseShowsItsFilesToNobodyButItsAuthors() throws Exception {
    String url = url("deeper");
    UserId author = registration.ensure(slug + "@authors.example.in", "Mira Das", null);
    roles.grant(author, Role.INSTRUCTOR, null);
    String own =
        JsonPath.read(
            mvc.perform(
                    get("/api/v1/lessons/" + lesson("deeper"))
                        .with(SignedIn.as(author, Role.INSTRUCTOR)))
                .andReturn()
                .getResponse()
                .getContentAsString(),
            "$.video.url");
    authoring.publish(course, false);
    clock.advance(A_SECOND);
    assertThat(asked(url)).isEqualTo(404);
    assertThat(asked(own)).isEqualTo(200);
  }

  @Test
  void aPreviewedLessonStaysOpenToAll() throws Exception {
    String free =
        Objects.requireNonNull(previews.lesson(slug, "welcome").orElseThrow().video()).url();
    grants.revoke(source, "A refund");
    clock.advance(A_SECOND);
    assertThat(asked(free)).isEqualTo(200);
  }
}
