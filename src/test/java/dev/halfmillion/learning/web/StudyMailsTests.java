package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.identity.UserSuspension;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.learning.announcements.Announcement;
import dev.halfmillion.learning.announcements.AnnouncementId;
import dev.halfmillion.learning.announcements.Announcements;
import dev.halfmillion.learning.discussions.Discussions;
import dev.halfmillion.learning.discussions.PostId;
import dev.halfmillion.learning.drip.DripOffice;
import dev.halfmillion.learning.drip.OpeningRule.AtDate;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.crypto.Signer;
import dev.halfmillion.testing.Csrf;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What learners are mailed about their courses: each thing once, and nothing that they stopped. */
class StudyMailsTests extends LearnersApi {

  @Autowired UserRegistration registration;
  @Autowired UserDirectory people;
  @Autowired UserRoles roles;
  @Autowired UserSuspension suspension;
  @Autowired Notifications notifications;
  @Autowired Announcements announcements;
  @Autowired Discussions discussions;
  @Autowired DripOffice office;
  @Autowired Signer signer;

  @Autowired
  @Qualifier("mailCourseAnnouncements")
  RecurringTask<Void> announcing;

  @Autowired
  @Qualifier("tellOfPosts")
  RecurringTask<Void> tellingOfPosts;

  @Autowired
  @Qualifier("tellOfOpenings")
  RecurringTask<Void> tellingOfOpenings;

  private final String email = "study." + slug + "@mails.test";
  private UserId meena = UserId.next();

  @BeforeEach
  void aPerson() {
    meena = registration.ensure(email, "Meena Iyer", "+919876512345");
    course = authoring.create(SampleCourses.draft(SampleCourses.slug(), library));
    authoring.publish(course, true);
  }

  private static void run(RecurringTask<Void> task) {
    task.execute(new TaskInstance<>(task.getName(), "test"), Mockito.mock(ExecutionContext.class));
  }

  private List<String> subjects() {
    return notifications.to(email, 20).stream().map(MailNote::subject).toList();
  }

  private Announcement announced(String title, Instant at) {
    Announcement told =
        new Announcement(
            AnnouncementId.next(), course, title, "See **you**.", meena, "Asha Rao", at, true);
    announcements.announce(told);
    announcements.announce(told);
    return told;
  }

  @Test
  void anAnnouncementIsMailedOnceToEverybodyWithAccessFromItsMomentOn() throws Exception {
    grant(meena, course, source + "-meena");
    announced("A new recording", business.instant().plusSeconds(3_600));
    run(announcing);
    assertThat(subjects()).isEmpty();
    as(meena, get("/api/v1/courses/" + course + "/announcements"))
        .andExpect(jsonPath("$.items.length()").value(0));
    clock.advance(Duration.ofHours(1));
    run(announcing);
    run(announcing);
    assertThat(subjects()).singleElement().asString().startsWith("A new recording");
    as(meena, get("/api/v1/courses/" + course + "/announcements"))
        .andExpect(jsonPath("$.items[0].html").value("<p>See <strong>you</strong>.</p>\n"))
        .andExpect(jsonPath("$.items[0].author").value("Asha Rao"));
    as(UserId.next(), get("/api/v1/courses/" + course + "/announcements"))
        .andExpect(status().isNotFound());
  }

  @Test
  void whoStoppedThemGetsNoneAndCanHaveThemAgain() throws Exception {
    grant(meena, course, source + "-meena");
    String stop = "/course-mails/" + signer.sign("learning.mails", meena + " ANNOUNCEMENTS");
    mvc.perform(get(stop)).andExpect(status().isOk());
    mvc.perform(post(stop).with(Csrf.token())).andExpect(status().isSeeOther());
    mvc.perform(post(stop).with(Csrf.token())).andExpect(status().isSeeOther());
    mvc.perform(get(stop + "x")).andExpect(status().isNotFound());
    announced("Unheard", business.instant());
    run(announcing);
    assertThat(subjects()).isEmpty();
    mvc.perform(post(stop + "/removal").with(Csrf.token())).andExpect(status().isSeeOther());
    announced("Heard", business.instant());
    run(announcing);
    assertThat(subjects()).singleElement().asString().startsWith("Heard");
  }

  @Test
  void whatOpensAtOneMomentIsOneMailAndOnlyWhereTheCourseTells() {
    AtDate date =
        new AtDate(
            LocalDateTime.ofInstant(business.instant(), Zones.INDIA).plusHours(2).withNano(0));
    office.settle(course, Zones.INDIA, true);
    office.rule(course, lesson("deeper").value(), date);
    office.rule(course, lesson("extra").value(), date);
    CourseId silent = authoring.create(SampleCourses.draft(SampleCourses.slug(), library));
    authoring.publish(silent, true);
    grant(meena, course, source + "-meena");
    grant(meena, silent, source + "-silent");
    clock.advance(Duration.ofHours(1));
    run(tellingOfOpenings);
    assertThat(subjects()).isEmpty();
    clock.advance(Duration.ofHours(2));
    run(tellingOfOpenings);
    clock.advance(Duration.ofHours(1));
    run(tellingOfOpenings);
    assertThat(subjects()).singleElement().asString().startsWith("2 lessons are open");
  }

  @Test
  void anAnswerIsMailedOnceToWhoeverAskedAndAnswersTogetherAreOneMail() {
    grant(meena, course, source + "-meena");
    SignedInUser asker = new SignedInUser(meena, "Meena Iyer", email, Set.of(Role.LEARNER));
    SignedInUser teacher =
        new SignedInUser(
            UserId.next(), "Asha Rao", "asha@mails.test", Set.of(Role.LEARNER, Role.INSTRUCTOR));
    teaches(teacher.id(), course);
    PostId question =
        discussions.ask(asker, lesson("welcome"), "How much salt?", null).question().id();
    discussions.reply(asker, question, "I mean table salt.");
    discussions.reply(teacher, question, "A pinch.");
    discussions.reply(teacher, question, "Added last.");
    clock.advance(Duration.ofMinutes(2));
    run(tellingOfPosts);
    run(tellingOfPosts);
    assertThat(subjects()).singleElement().asString().startsWith("Your question was answered in");
  }

  @Test
  void aQuestionIsMailedToAllWhoTeachTheCourseAndStillMay() {
    UserId asha = teacher("asha.");
    UserId ravi = teacher("ravi.");
    UserId gone = teacher("gone.");
    for (UserId one : List.of(asha, ravi, gone)) {
      teaches(one, course);
    }
    roles.revoke(gone, Role.INSTRUCTOR, null);
    grant(learner, course, source + "-asks");
    SignedInUser asker = new SignedInUser(learner, "Meena Iyer", email, Set.of(Role.LEARNER));
    discussions.ask(asker, lesson("welcome"), "How much salt?", null);
    clock.advance(Duration.ofMinutes(2));
    run(tellingOfPosts);
    run(tellingOfPosts);
    assertThat(notifications.to("asha." + email, 20)).hasSize(1);
    assertThat(notifications.to("ravi." + email, 20)).hasSize(1);
    assertThat(notifications.to("gone." + email, 20)).isEmpty();
  }

  @Test
  void whereTheOnlyTeacherIsSuspendedTheOwnersHear() {
    UserId asha = teacher("suspended.");
    teaches(asha, course);
    UserId owner = registration.ensure("owner." + email, "Owner Of All", null);
    roles.grant(owner, Role.OWNER, null);
    suspension.suspend(asha, "Left", null);
    grant(learner, course, source + "-asks");
    SignedInUser asker = new SignedInUser(learner, "Meena Iyer", email, Set.of(Role.LEARNER));
    discussions.ask(asker, lesson("welcome"), "How much salt?", null);
    clock.advance(Duration.ofMinutes(2));
    run(tellingOfPosts);
    assertThat(notifications.to("suspended." + email, 20)).isEmpty();
    String title = courses.draft(course).orElseThrow().facts().title();
    assertThat(notifications.to("owner." + email, 50))
        .filteredOn(mail -> mail.subject().endsWith(" " + title))
        .hasSize(1);
  }

  private UserId teacher(String before) {
    UserId id = registration.ensure(before + email, "Somebody Who Teaches", null);
    roles.grant(id, Role.INSTRUCTOR, null);
    return id;
  }
}
