package dev.halfmillion.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A clock ten days ahead keeps these mails out of the sight of the application's own job. */
@HalfmillionTest
class MailDeliveryTests {

  @Autowired Mails mails;
  @Autowired Academy academy;
  @Autowired KnownSettings known;
  @Autowired JdbcClient jdbc;

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final MovableClock clock = new MovableClock();
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  @BeforeEach
  void aMailServer() {
    jdbc.sql("UPDATE notifications_mail SET status = 'SHOWN' WHERE status = 'QUEUED'").update();
    clock.advance(Duration.ofDays(10));
    server.start();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void reachesItsReaderInTwoForms() throws Exception {
    UUID id = queue("delivery-1", "<p>Hello <b>Asha</b>, ₹1,999.00</p>");

    delivery().deliverDue();

    MimeMessage message = server.getReceivedMessages()[0];
    String whole = GreenMailUtil.getWholeMessage(message);
    assertThat(message.getSubject()).isEqualTo("Your receipt, ₹");
    assertThat(message.getAllRecipients()[0]).hasToString("asha@delivery.example.in");
    assertThat(message.getHeader("X-Mail-Id")).containsExactly(id.toString());
    assertThat(whole)
        .contains("multipart/alternative")
        .contains("text/plain")
        .contains("text/html");
    assertThat(note("delivery-1").status()).isEqualTo(MailStatus.SENT);
    assertThat(note("delivery-1").sentAt()).isNotNull();
  }

  @Test
  void isSentOnceThoughManyWorkersRun() throws Exception {
    queue("delivery-2", "<p>Once</p>");
    MailDelivery delivery = delivery();

    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      List<? extends Future<?>> runs =
          IntStream.range(0, 6).mapToObj(i -> pool.submit(delivery::deliverDue)).toList();
      for (Future<?> run : runs) {
        run.get();
      }
    }
    delivery.deliverDue();

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void waitsLongerAfterEachFailureAndArrivesWhenTheServerIsBack() {
    queue("delivery-3", "<p>Late</p>");
    int port = sender.getPort();
    sender.setPort(1);
    MailDelivery delivery = delivery();

    delivery.deliverDue();
    assertThat(note("delivery-3").status()).isEqualTo(MailStatus.QUEUED);
    assertThat(note("delivery-3").lastError()).isNotBlank();
    sender.setPort(port);
    delivery.deliverDue();
    assertThat(server.getReceivedMessages()).isEmpty();
    clock.advance(Duration.ofSeconds(31));
    delivery.deliverDue();

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(note("delivery-3").status()).isEqualTo(MailStatus.SENT);
  }

  @Test
  void isGivenUpAndSentAgainWhenAPersonAsks() {
    UUID id = queue("delivery-4", "<p>Never</p>");
    sender.setPort(1);
    MailDelivery delivery = delivery();

    for (int i = 0; i < 8; i++) {
      delivery.deliverDue();
      clock.advance(Duration.ofHours(13));
    }
    delivery.deliverDue();

    assertThat(note("delivery-4").status()).isEqualTo(MailStatus.FAILED);
    sender.setPort(server.getSmtp().getPort());
    assertThat(mails.revive(id, clock.instant())).isTrue();
    assertThat(mails.revive(id, clock.instant())).isFalse();
    delivery.deliverDue();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(note("delivery-4").status()).isEqualTo(MailStatus.SENT);
  }

  @Test
  void aRefusalIsNamedWithoutTheAddressThatTheServerQuotes() throws Exception {
    InternetAddress reader = new InternetAddress("asha@delivery.example.in");
    SMTPAddressFailedException address =
        new SMTPAddressFailedException(
            reader, "RCPT TO", 550, "550 5.1.1 <asha@delivery.example.in> unknown");
    SendFailedException all = new SendFailedException("Invalid Addresses", address);
    MailSendException refused = new MailSendException(Map.of(new Object(), all));

    assertThat(refused.toString()).contains("asha@delivery.example.in");
    assertThat(MailServer.kind(refused)).isEqualTo("SMTPAddressFailedException 550");
    assertThat(MailServer.kind(new MailPreparationException("to asha@delivery.example.in")))
        .isEqualTo("MailPreparationException");
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void theLogNamesNobody(CapturedOutput log) {
    queue("delivery-6", "<p>Nobody</p>");
    sender.setPort(1);

    delivery().deliverDue();

    assertThat(log).contains("waits PT30S after try 1: ").doesNotContain("asha@");
    assertThat(note("delivery-6").lastError()).contains("127.0.0.1");
  }

  @Test
  void isTriedAgainWhenItsWorkerDied() {
    UUID id = queue("delivery-5", "<p>Died</p>");
    Mails.DueMail mail =
        mails.due(clock.instant(), 100).stream().filter(m -> m.id().equals(id)).findFirst().get();
    Instant until = clock.instant().plus(Duration.ofMinutes(3));
    assertThat(mails.claim(mail, clock.instant(), until)).isPresent();
    assertThat(mails.claim(mail, until, until.plusSeconds(1))).isEmpty();
    MailDelivery delivery = delivery();

    delivery.deliverDue();
    assertThat(server.getReceivedMessages()).isEmpty();
    clock.advance(Duration.ofMinutes(4));
    delivery.deliverDue();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  private MailDelivery delivery() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    MailServer smtp =
        new MailServer(
            new MailRoute(beans.getBeanProvider(JavaMailSender.class), known, academy), academy);
    return new MailDelivery(mails, smtp, clock);
  }

  private UUID queue(String cause, String html) {
    UUID id = Ids.next();
    OutgoingMail mail =
        new OutgoingMail(
            cause, "asha@delivery.example.in", "Your receipt, ₹", "x", "", Set.of("tst_" + cause));
    assertThat(mails.add(id, mail, html, MailWay.SENT, clock.instant(), clock.instant())).isTrue();
    return id;
  }

  private MailNote note(String cause) {
    return mails.about("tst_" + cause).getFirst();
  }
}
