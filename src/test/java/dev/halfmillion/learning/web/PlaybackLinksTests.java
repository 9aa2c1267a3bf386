package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.identity.Sessions;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.identity.UserSuspension;
import dev.halfmillion.learning.CoursePreview;
import dev.halfmillion.learning.LessonEdit;
import dev.halfmillion.learning.drip.DripOffice;
import dev.halfmillion.learning.drip.OpeningRule.AtDate;
import dev.halfmillion.learning.editing.InstructorId;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLinks;
import dev.halfmillion.media.access.MediaPass;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.sessions.WayIn;
import dev.halfmillion.testing.SignedIn;
import dev.halfmillion.testing.Statements;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses of recordings open for whom they were made, and no longer than they may. */
class PlaybackLinksTests extends LearnersApi {

  /** What is known of a right is at most as old. */
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private static final Duration TWO_HOURS = Duration.ofHours(2);

  @Autowired CoursePreview previews;
  @Autowired UserRoles roles;
  @Autowired UserSuspension suspensions;
  @Autowired Sessions sessions;
  @Autowired DripOffice drip;
  @Autowired MediaLinks links;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aLearnerWhomIdentityKnows() {
    learnerWithFiles();
  }

  private String answer(String name) throws Exception {
    return open(name).andReturn().getResponse().getContentAsString();
  }

  private String url(String name) throws Exception {
    return JsonPath.read(answer(name), "$.video.url");
  }

  private int asked(String address) throws Exception {
    return mvc.perform(get(URI.create(address))).andReturn().getResponse().getStatus();
  }

  private int part(String address, int from) throws Exception {
    return mvc.perform(get(URI.create(address)).header("Range", "bytes=" + from + "-"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  /** An address as the program would make it for a lesson, whether or not that is open. */
  private String made(String lesson, String url) {
    MediaId file = MediaId.parse(url.replaceAll("^/media/|\\?.*$", "")).orElseThrow();
    MediaPass pass =
        new MediaPass("lesson", learner, new WayIn(0, WayIn.UNMARKED), lesson(lesson).value());
    return links.boundTo(pass, TWO_HOURS).to(file);
  }

  /** A rule that was there before the learner came. */
  private void waits(String lesson, Duration time) {
    grants.revoke(source, "Comes later");
    LocalDateTime opens =
        LocalDateTime.ofInstant(business.instant().plus(time), ZoneId.of("Asia/Kolkata"));
    drip.rule(course, lesson(lesson).value(), new AtDate(opens.withNano(0)));
    grant(learner, course, source + "-later");
  }

  @Test
  void aSuspensionClosesThemForGood() throws Exception {
    String url = url("deeper");
    assertThat(asked(url)).isEqualTo(200);
    suspensions.suspend(learner, "A test", null);
    clock.advance(A_SECOND);
    assertThat(asked(url)).isEqualTo(404);
    suspensions.lift(learner, null);
    clock.advance(A_SECOND);
    assertThat(asked(url)).as("got before the suspension").isEqualTo(404);
  }

  @Test
  void signingOutEverywhereClosesThem() throws Exception {
    String url = url("deeper");
    assertThat(asked(url)).isEqualTo(200);
    sessions.endAll(learner);
    clock.advance(A_SECOND);
    assertThat(asked(url)).isEqualTo(404);
    assertThat(asked(url("deeper"))).as("by who is still let in as before").isEqualTo(404);
  }

  @Test
  void aLessonThatOpensLaterGivesNoFileByWhateverAddress() throws Exception {
    String url = url("deeper");
    String early = made("extra", url);
    assertThat(asked(early)).isEqualTo(200);
    waits("extra", Duration.ofMinutes(30));
    clock.advance(A_SECOND);
    assertThat(asked(early)).as("locked").isEqualTo(404);
    assertThat(asked(url)).as("of a lesson that is open").isEqualTo(200);
    clock.advance(Duration.ofMinutes(31));
    assertThat(asked(early)).as("open").isEqualTo(200);
  }

  @Test
  void aLessonThatWasTakenOutOrHiddenClosesItsFiles() throws Exception {
    String url = url("deeper");
    assertThat(asked(url)).isEqualTo(200);
    authoring.edit(lesson("deeper"), new LessonEdit("Video deeper", "", false, true, false));
    clock.advance(A_SECOND);
    assertThat(asked(url)).isEqualTo(404);
  }

  @Test
  void aRightToAWholeCourseIsNoneAnyMore() throws Exception {
    MediaId file = MediaId.parse(url("deeper").replaceAll("^/media/|\\?.*$", "")).orElseThrow();
    MediaPass old = new MediaPass("course", learner, new WayIn(0, WayIn.UNMARKED), course.value());
    assertThat(asked(links.boundTo(old, TWO_HOURS).to(file))).isEqualTo(404);
  }

  @Test
  void anHourOfSeekingGoesThroughWithOneStatementForEachPart() throws Exception {
    waits("deeper", Duration.ZERO);
    String url = url("deeper");
    for (int minute = 0; minute < 60; minute++) {
      int from = minute % 5;
      assertThat(part(url, from)).isEqualTo(206);
      assertThat(Statements.during(() -> part(url, from + 1))).hasSize(1);
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(Statements.during(() -> part(url, 1)))
        .as("one that asks anew: for the person, the grant, the lesson's opening, the file")
        .filteredOn(sent -> !sent.sql().contains("platform_setting"))
        .hasSize(4);
  }

  @Test
  void withinASecondARightIsNotAskedForAgain() throws Exception {
    String url = url("deeper");
    assertThat(asked(url)).isEqualTo(200);
    suspensions.suspend(learner, "A test", null);
    assertThat(asked(url)).as("as known less than a second ago").isEqualTo(200);
    clock.advance(Duration.ofMillis(901));
    assertThat(asked(url)).isEqualTo(404);
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
    jdbc.sql("UPDATE identity_user SET email_proved_at = created_at WHERE id = ?")
        .param(Ids.bytes(author.value()))
        .update();
    roles.grant(author, Role.INSTRUCTOR, null);
    InstructorId teaching = teaches(author, course);
    String own =
        JsonPath.read(
            mvc.perform(
                    get("/api/v1/lessons/" + lesson("deeper"))
                        .with(SignedIn.as(asAuthor(author), epoch(author))))
                .andReturn()
                .getResponse()
                .getContentAsString(),
            "$.video.url");
    authoring.publish(course, false);
    clock.advance(A_SECOND);
    assertThat(asked(url)).isEqualTo(404);
    assertThat(asked(own)).isEqualTo(200);
    instructors.remove(course, teaching);
    clock.advance(A_SECOND);
    assertThat(asked(own)).as("of who teaches it no more").isEqualTo(404);
  }

  private static SignedInUser asAuthor(UserId author) {
    return new SignedInUser(author, "Mira Das", "mira@example.in", Set.of(Role.INSTRUCTOR));
  }

  private long epoch(UserId user) {
    return jdbc.sql("SELECT session_epoch FROM identity_user WHERE id = ?")
        .param(Ids.bytes(user.value()))
        .query(Long.class)
        .single();
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
