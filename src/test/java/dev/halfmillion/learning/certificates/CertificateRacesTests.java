package dev.halfmillion.learning.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.learning.certificates.Certificate.End;
import dev.halfmillion.learning.study.Study;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A refund ends a certificate while staff correct or revoke it, in two transactions at once. */
@HalfmillionTest
class CertificateRacesTests {

  @Autowired Issuing issuing;
  @Autowired CertificateOffice office;
  @Autowired Certificates certificates;
  @Autowired CourseAuthoring authoring;
  @Autowired Courses courses;
  @Autowired Study study;
  @Autowired Grants grants;
  @Autowired MediaLibrary media;
  @Autowired UserRegistration registration;
  @Autowired BusinessClock business;
  @Autowired Transactions transactions;

  private final UserId staff = UserId.next();
  private final String slug = SampleCourses.slug();
  private UserId asha = UserId.next();
  private CourseId course = CourseId.next();
  private CertificateId first = CertificateId.random();

  /** A certificate whose purchase was taken back, though nobody has ended it yet. */
  @BeforeEach
  void ashaIsCertifiedAndRefunded() {
    asha = registration.ensure(slug + "@races.example.in", "Asha Rao", "+919876500002");
    course = authoring.create(SampleCourses.draft(slug, media));
    authoring.publish(course, true);
    certificates.configure(course, new CertificatePolicy(true, true), null);
    grants.grant(
        asha,
        null,
        Deliverable.course(course.value()),
        "manual:" + slug,
        business.instant().minusSeconds(1),
        null,
        "A test");
    SignedInUser learner =
        new SignedInUser(asha, "Asha Rao", "asha@races.example.in", Set.of(Role.LEARNER));
    for (LessonOutline lesson : courses.draft(course).orElseThrow().lessons().toList()) {
      study.open(learner, lesson.id());
      study.mark(learner, lesson.id(), true);
    }
    await().until(() -> certificates.valid(asha, course).isPresent());
    first = certificates.valid(asha, course).orElseThrow().id();
    grants.revoke("manual:" + slug, "Refunded");
  }

  private void refund() {
    issuing.endWithPurchase(asha, course, "Refunded");
  }

  private Certificate correct() {
    return office.supersede(first, "Asha S. Rao", "Her passport", staff);
  }

  private End end(CertificateId id) {
    return Objects.requireNonNull(certificates.find(id).orElseThrow().end());
  }

  /**
   * Does the first in a transaction that stays open until the second, begun meanwhile, can go no
   * further without it.
   */
  private void overlapping(Runnable first, Runnable second) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> earlier =
          threads.submit(
              () ->
                  transactions.run(
                      () -> {
                        first.run();
                        done.countDown();
                        waitFor(commit);
                      }));
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
      Future<?> later = threads.submit(second);
      await().during(Duration.ofMillis(300)).until(() -> !later.isDone());
      commit.countDown();
      earlier.get();
      later.get();
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void aRefundDuringACorrectionEndsTheCorrectedOne() throws Exception {
    overlapping(this::correct, this::refund);

    assertThat(certificates.valid(asha, course)).isEmpty();
    CertificateId second = Objects.requireNonNull(end(first).successor());
    assertThat(end(second).byRefund()).isTrue();
    assertThat(certificates.of(asha)).hasSize(2);
  }

  @Test
  void aCorrectionDuringARefundIsRefused() {
    assertThatThrownBy(() -> overlapping(this::refund, this::correct))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("certificate.revoked"));

    assertThat(certificates.of(asha)).hasSize(1);
    assertThat(end(first).byRefund()).isTrue();
  }

  @Test
  void aRefundDuringARevocationLeavesWhatStaffDecided() throws Exception {
    overlapping(() -> office.revoke(first, "Somebody else sat it", staff), this::refund);

    assertThat(end(first).reason()).isEqualTo("Somebody else sat it");
    assertThat(end(first).byRefund()).isFalse();
  }

  @Test
  void aRevocationDuringARefundFindsItEnded() throws Exception {
    overlapping(this::refund, () -> office.revoke(first, "Somebody else sat it", staff));

    assertThat(end(first).reason()).isEqualTo("Refunded");
    assertThat(certificates.valid(asha, course)).isEmpty();
  }
}
