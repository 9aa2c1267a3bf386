package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.identity.UserProfiles;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.learning.certificates.Certificate;
import dev.halfmillion.learning.certificates.CertificateOffice;
import dev.halfmillion.learning.certificates.CertificatePolicy;
import dev.halfmillion.learning.certificates.CertificateState;
import dev.halfmillion.learning.certificates.Certificates;
import dev.halfmillion.learning.study.CourseCompleted;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Certificates given by hand, and how learners hear of the end of one. */
class GivenCertificatesTests extends LearnersApi {

  private static final String WHY = "Passed the same exam on paper";

  @Autowired Certificates certificates;
  @Autowired CertificateOffice office;
  @Autowired UserRegistration registration;
  @Autowired UserProfiles profiles;
  @Autowired ApplicationEventPublisher events;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  private final UserId owner = UserId.next();
  private final String email = slug + "@given.example.in";
  private UserId asha = learner;
  private String list = "";

  @BeforeEach
  void ashaHasBoughtTheCourseAndNotCompletedIt() throws Exception {
    asha = registration.ensure(email, "Asha Rao", "+919876500003");
    grant(asha, course, "order:" + slug);
    as(asha, get("/api/v1/lessons/" + lesson("welcome"))).andExpect(status().isOk());
    certificates.configure(course, new CertificatePolicy(true, true), null);
    list = "/admin/courses/" + course + "/certificates";
  }

  private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(SignedIn.as(owner, Role.OWNER)).with(Csrf.token()));
  }

  private ResultActions given(String key, String to, String reason) throws Exception {
    return send(post(list + "/new").param("key", key).param("email", to).param("reason", reason));
  }

  private void refused(ResultActions answer, String sentence) throws Exception {
    answer
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)));
  }

  private Certificate valid() {
    return certificates.valid(asha, course).orElseThrow();
  }

  private List<String> mails(String cause) {
    return jdbc.sql("SELECT html FROM notifications_mail WHERE cause = :cause")
        .param("cause", cause)
        .query(String.class)
        .list();
  }

  @Test
  void itIsAsGoodAsAnyOtherItsReasonIsLoggedAndItsLearnerTold() throws Exception {
    send(get(list)).andExpect(content().string(containsString("Give one by hand")));
    send(get(list + "/new")).andExpect(content().string(containsString("name=\"key\" value=\"")));
    given(Ids.next().toString(), email, WHY).andExpect(status().isSeeOther());

    Certificate certificate = valid();
    assertThat(certificate.name()).isEqualTo("Asha Rao");
    assertThat(mails("certificate:" + certificate.id()))
        .singleElement()
        .asString()
        .contains("has given you the certificate")
        .doesNotContain(WHY, "You completed");
    send(get(list + "/" + certificate.id()))
        .andExpect(content().string(containsString("Given by hand: " + WHY)));
    mvc.perform(get("/certificates/" + certificate.id()))
        .andExpect(content().string(containsString("Asha Rao")))
        .andExpect(content().string(not(containsString(WHY))));
  }

  @Test
  void theFormPressedManyTimesAtOnceGivesOne() throws Exception {
    String key = Ids.next().toString();
    Set<String> led = ConcurrentHashMap.newKeySet();
    Callable<Object> press =
        () ->
            led.add(
                String.valueOf(
                    given(key, email, WHY).andReturn().getResponse().getHeader("Location")));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Object> done :
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> press).toList())) {
        done.get();
      }
    }
    assertThat(led).containsExactly(list + "/" + valid().id());
    assertThat(certificates.of(asha)).hasSize(1);
    assertThat(mails("certificate:" + valid().id())).hasSize(1);
  }

  @Test
  void whatCannotBeGivenIsRefusedWithTheFormAsItWas() throws Exception {
    String key = Ids.next().toString();
    refused(given(key, email, " "), "Give a reason");
    refused(
        given(key, "nobody@given.example.in", WHY), "Nobody with this address may use the course");
    String stranger = slug + ".stranger@given.example.in";
    registration.ensure(stranger, "Ravi Nair", "+919876500004");
    refused(given(key, stranger, WHY), "Nobody with this address may use the course");
    given(key, email, WHY).andExpect(status().isSeeOther());
    refused(given(key, email, "Another reason"), "was sent before");
    refused(given(Ids.next().toString(), email, WHY), "has a valid certificate");
    assertThat(certificates.of(asha)).hasSize(1);
    certificates.configure(course, new CertificatePolicy(false, true), null);
    refused(given(Ids.next().toString(), email, WHY), "gives no certificates");
  }

  @Test
  void anInstructorGivesThemInTheirOwnCoursesAlone() throws Exception {
    UserId author = UserId.next();
    teaches(author, course);
    MockHttpServletRequestBuilder wish =
        post(list + "/new").param("email", email).param("reason", WHY);
    mvc.perform(wish.with(SignedIn.as(UserId.next(), Role.INSTRUCTOR)).with(Csrf.token()))
        .andExpect(status().isNotFound());
    assertThat(certificates.of(asha)).isEmpty();
    MockHttpServletRequestBuilder own =
        post(list + "/new").param("email", email).param("reason", WHY);
    mvc.perform(own.with(SignedIn.as(author, Role.INSTRUCTOR)).with(Csrf.token()))
        .andExpect(status().isSeeOther());
    assertThat(certificates.of(asha)).hasSize(1);
  }

  @Test
  void completingTheCourseLaterGivesNoSecondOne() throws Exception {
    given(Ids.next().toString(), email, WHY);
    for (String lesson : List.of("welcome", "first-steps", "deeper")) {
      as(
          asha,
          org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put(
              "/api/v1/lessons/" + lesson(lesson) + "/completion"));
    }
    transactions.run(
        () -> events.publishEvent(new CourseCompleted(asha, course, business.instant())));
    await()
        .during(Duration.ofMillis(300))
        .until(() -> certificates.of(asha).size() == 1 && valid().end() == null);
  }

  @Test
  void whoLearnsInHindiIsWrittenToInHindi() throws Exception {
    profiles.change(asha, null, null, "hi");
    given(Ids.next().toString(), email, WHY).andExpect(status().isSeeOther());
    Certificate certificate = valid();
    office.revoke(certificate.id(), "Somebody else sat the exam", owner);

    assertThat(mails("certificate:" + certificate.id()))
        .singleElement()
        .asString()
        .contains("lang=\"hi\"", "नमस्ते Asha Rao", "सर्टिफ़िकेट दिया है")
        .doesNotContain("Hello", "You get this mail");
    assertThat(mails("certificate-ended:" + certificate.id()))
        .singleElement()
        .asString()
        .contains(
            DateText.day(business.instant(), "hi"), "मान्य नहीं है", "Somebody else sat the exam")
        .doesNotContain("Hello", "You get this mail");
    assertThat(
            jdbc.sql("SELECT subject FROM notifications_mail WHERE cause = :cause")
                .param("cause", "certificate-ended:" + certificate.id())
                .query(String.class)
                .single())
        .startsWith("आपका सर्टिफ़िकेट वापस लिया गया: ");
  }

  @Test
  void whoIsRevokedReadsWhyAndThePageSaysWhen() throws Exception {
    given(Ids.next().toString(), email, WHY);
    Certificate certificate = valid();
    String reason = "Somebody else sat the exam";
    office.revoke(certificate.id(), reason, owner);
    office.revoke(certificate.id(), "Again", owner);

    assertThat(mails("certificate-ended:" + certificate.id()))
        .singleElement()
        .asString()
        .contains(reason, "Asha Rao", "/certificates/" + certificate.id());
    mvc.perform(get("/certificates/" + certificate.id()))
        .andExpect(content().string(containsString("This certificate was revoked")))
        .andExpect(
            content().string(containsString("taken back on " + DateText.day(business.instant()))))
        .andExpect(content().string(not(containsString(reason))));

    given(Ids.next().toString(), email, "It was a mix-up").andExpect(status().isSeeOther());
    assertThat(valid().id()).isNotEqualTo(certificate.id());
  }

  @Test
  void whoIsPaidBackIsToldWithoutTheWordsOfStaff() throws Exception {
    given(Ids.next().toString(), email, WHY);
    Certificate certificate = valid();
    grants.revoke("order:" + slug, "Refunded: difficult customer");
    await().until(() -> certificates.valid(asha, course).isEmpty());

    Certificate ended = certificates.find(certificate.id()).orElseThrow();
    assertThat(ended.state()).isEqualTo(CertificateState.REVOKED);
    assertThat(Objects.requireNonNull(ended.end()).byRefund()).isTrue();
    assertThat(mails("certificate-ended:" + certificate.id()))
        .singleElement()
        .asString()
        .contains("purchase of the course was taken back")
        .doesNotContain("difficult");
  }
}
