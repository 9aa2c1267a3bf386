package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.learning.certificates.Certificate;
import dev.halfmillion.learning.certificates.CertificateId;
import dev.halfmillion.learning.certificates.CertificateOffice;
import dev.halfmillion.learning.certificates.CertificatePolicy;
import dev.halfmillion.learning.certificates.CertificateState;
import dev.halfmillion.learning.certificates.Certificates;
import dev.halfmillion.learning.quizzes.SampleQuizzes;
import dev.halfmillion.learning.study.CourseCompleted;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.From;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class CertificatesTests extends QuizApi {

  @Autowired Certificates certificates;
  @Autowired CertificateOffice office;
  @Autowired UserRegistration registration;
  @Autowired ApplicationEventPublisher events;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;

  private UserId asha = learner;

  @BeforeEach
  void ashaHasBoughtACourseWithACertificate() {
    String email = slug + "." + System.nanoTime() + "@certified.example.in";
    asha = registration.ensure(email, "Asha Rao", "+919876500001");
    grant(asha, course, "order:" + slug);
    certificates.configure(course, new CertificatePolicy(true, true), null);
  }

  private void completes() throws Exception {
    for (String lesson : List.of("welcome", "first-steps", "deeper")) {
      as(asha, put("/api/v1/lessons/" + lesson(lesson) + "/completion"));
    }
  }

  private Certificate issued() {
    await().until(() -> certificates.valid(asha, course).isPresent());
    return certificates.valid(asha, course).orElseThrow();
  }

  @Test
  void whoeverIsFasterThanTheirEnrollmentGetsOneToo() throws Exception {
    await().until(() -> enrolled(asha) == 1);
    jdbc.sql("DELETE FROM learning_enrollment WHERE user_id = ?")
        .param(Ids.bytes(asha.value()))
        .update();

    completes();

    assertThat(issued().name()).isEqualTo("Asha Rao");
    assertThat(enrolled(asha)).isOne();
  }

  private int enrolled(UserId user) {
    return jdbc.sql("SELECT COUNT(*) FROM learning_enrollment WHERE user_id = ?")
        .param(Ids.bytes(user.value()))
        .query(Integer.class)
        .single();
  }

  @Test
  void whoeverCompletesTheCourseGetsOneAndAnybodyMayVerifyIt() throws Exception {
    as(asha, get("/api/v1/courses/" + course))
        .andExpect(jsonPath("$.certificate").value(nullValue()));
    completes();
    Certificate certificate = issued();
    String page = "/certificates/" + certificate.id();
    as(asha, get("/api/v1/courses/" + course))
        .andExpect(jsonPath("$.certificate.id").value(certificate.id().toString()))
        .andExpect(jsonPath("$.certificate.verifyUrl").value(containsString(page)));
    as(asha, get("/api/v1/certificates"))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].name").value("Asha Rao"))
        .andExpect(jsonPath("$.items[0].state").value("VALID"));
    mvc.perform(get(page))
        .andExpect(status().isOk())
        .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
        .andExpect(header().string("Cache-Control", containsString("no-store")))
        .andExpect(content().string(containsString("Asha Rao")))
        .andExpect(content().string(containsString("Sample " + slug)));
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM notifications_mail WHERE cause = :cause")
                .param("cause", "certificate:" + certificate.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aQuizHasToBePassedForIt() throws Exception {
    var lesson = quiz(SampleQuizzes.strict(), SampleQuizzes.oneOfEach());
    completes();
    String failed = read(start(asha, lesson), "$.id");
    as(asha, post("/api/v1/attempts/" + failed + "/submission")).andExpect(status().isOk());
    assertThat(certificates.of(asha)).isEmpty();
    var questions = quizzes.quiz(lesson).questions();
    String passed = read(start(asha, lesson), "$.id");
    String body =
        "{\"answers\":{\"%s\":{\"choices\":[\"c1\",\"c2\"]},\"%s\":{\"text\":\"bangalore\"}}}";
    as(
            asha,
            post("/api/v1/attempts/" + passed + "/submission")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.formatted(questions.get(1).id(), questions.get(2).id())))
        .andExpect(jsonPath("$.result.passed").value(true));
    assertThat(issued().name()).isEqualTo("Asha Rao");
  }

  @Test
  void heardTwentyTimesAtOnceItIsIssuedOnce() throws Exception {
    certificates.configure(course, new CertificatePolicy(false, true), null);
    completes();
    certificates.configure(course, new CertificatePolicy(true, true), null);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 20)
          .forEach(
              i ->
                  threads.submit(
                      () ->
                          transactions.run(
                              () ->
                                  events.publishEvent(
                                      new CourseCompleted(asha, course, business.instant())))));
    }
    issued();
    await()
        .until(
            () ->
                jdbc.sql(
                            """
                            SELECT COUNT(*) FROM EVENT_PUBLICATION
                            WHERE completion_date IS NULL AND serialized_event LIKE :course
                            """)
                        .param("course", "%" + course.value() + "%")
                        .query(Integer.class)
                        .single()
                    == 0);
    assertThat(certificates.of(asha)).hasSize(1);
  }

  @Test
  void aFullRefundTakesItAndBuyingAgainGivesAnother() throws Exception {
    completes();
    Certificate first = issued();
    grants.revoke("order:" + slug, "Refunded: not for me");
    await().until(() -> certificates.valid(asha, course).isEmpty());
    Certificate ended = certificates.find(first.id()).orElseThrow();
    assertThat(ended.state()).isEqualTo(CertificateState.REVOKED);
    assertThat(Objects.requireNonNull(ended.end()).reason()).isEqualTo("Refunded: not for me");
    mvc.perform(get("/certificates/" + first.id()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("was revoked")))
        .andExpect(content().string(not(containsString("not for me"))));
    as(asha, get("/api/v1/certificates/" + first.id() + "/pdf")).andExpect(status().isConflict());

    grant(asha, course, "order:" + slug + "-again");
    assertThat(issued().id()).isNotEqualTo(first.id());
  }

  @Test
  void whoeverOwnsTheCourseOtherwiseKeepsIt() throws Exception {
    grant(asha, course, "manual:" + slug + "-gift");
    completes();
    Certificate certificate = issued();
    grants.revoke("order:" + slug, "Refunded: bought twice");
    await()
        .during(Duration.ofMillis(300))
        .until(() -> certificates.valid(asha, course).isPresent());
    assertThat(certificates.find(certificate.id()).orElseThrow().end()).isNull();
  }

  @Test
  void staffRevokeWithAReasonAndCorrectTheName() throws Exception {
    completes();
    Certificate first = issued();
    String office = "/admin/courses/" + course + "/certificates";
    owner(post(office + "/" + first.id() + "/successor").param("name", " ").param("because", "x"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write the right name")));
    owner(
            post(office + "/" + first.id() + "/successor")
                .param("name", "Asha S. Rao")
                .param("because", "Her passport"))
        .andExpect(status().isSeeOther());
    Certificate second = issued();
    assertThat(second.name()).isEqualTo("Asha S. Rao");
    mvc.perform(get("/certificates/" + first.id()))
        .andExpect(content().string(containsString("/certificates/" + second.id())));
    owner(post(office + "/" + second.id() + "/revocation").param("reason", ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Give a reason")));
    owner(post(office + "/" + second.id() + "/revocation").param("reason", "Somebody else sat it"))
        .andExpect(status().isSeeOther());
    owner(get(office + "/" + second.id()))
        .andExpect(content().string(containsString("Somebody else sat it")));
    owner(get(office)).andExpect(content().string(containsString("Replaced")));
    transactions.run(
        () -> events.publishEvent(new CourseCompleted(asha, course, business.instant())));
    await().during(Duration.ofMillis(300)).until(() -> certificates.valid(asha, course).isEmpty());
  }

  @Test
  void switchedOnLateItReachesThoseWhoWereDone() throws Exception {
    certificates.configure(course, new CertificatePolicy(false, true), null);
    completes();
    assertThat(certificates.of(asha)).isEmpty();
    owner(post("/admin/courses/" + course + "/certificates").param("issued", "true"))
        .andExpect(status().isSeeOther());
    assertThat(issued().name()).isEqualTo("Asha Rao");
  }

  @Test
  void theFileBearsNameCourseAndAddressAndIsNobodyElses() throws Exception {
    completes();
    Certificate certificate = issued();
    String path = "/api/v1/certificates/" + certificate.id() + "/pdf";
    byte[] file =
        as(asha, get(path))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Type", "application/pdf"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Asha Rao", "Sample " + slug, certificate.id().toString());
    }
    as(learner, get(path)).andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0936\u094d\u0930\u0940\u092e\u0924\u0940"
            + " \u092a\u094d\u0930\u093f\u092f\u0902\u0915\u093e"
            + " \u0926\u094d\u0935\u093f\u0935\u0947\u0926\u0940",
        "Venkatanarasimharajuvaripeta Satyanarayana Lakshmi Narasimha Subrahmanyam "
            + "Venkata Ramana Murthy Chandrasekhara Viswanatha Anantha Padmanabha Swamy Iyengar "
            + "of Thiruvananthapuram and Tirupati",
        "A <b>bold</b> & \"quoted\" name"
      })
  void namesOfEveryScriptAndLengthStandOnOnePage(String name) throws Exception {
    completes();
    Certificate named = office.supersede(issued().id(), name, "As in the passport", UserId.next());
    byte[] file =
        as(asha, get("/api/v1/certificates/" + named.id() + "/pdf"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    java.nio.file.Files.write(
        java.nio.file.Path.of("target", "certificate-" + name.length() + ".pdf"), file);
    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text).doesNotContain("#").contains(named.id().toString());
      assertThat(name.startsWith("\u0936") || text.contains(name)).isTrue();
    }
  }

  @Test
  void whoeverGuessesNumbersFindsNothingAndIsMadeToWait() throws Exception {
    for (String odd : List.of("x", "crt_1", CertificateId.random().toString())) {
      mvc.perform(get("/certificates/" + odd).with(From.address("203.0.113.77")))
          .andExpect(status().isNotFound())
          .andExpect(content().string(containsString("No certificate has this number")));
    }
    int last = 0;
    for (int i = 0; i < 20; i++) {
      last =
          mvc.perform(
                  get("/certificates/" + CertificateId.random()).with(From.address("203.0.113.77")))
              .andReturn()
              .getResponse()
              .getStatus();
    }
    assertThat(last).isEqualTo(429);
  }

  private ResultActions owner(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(SignedIn.as(UserId.next(), Role.OWNER)).with(Csrf.token()));
  }
}
