package dev.halfmillion.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.halfmillion.notifications.MailTrial.TestMail;
import dev.halfmillion.notifications.MailTrouble.Finding;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an owner reads whose mail server does not take the test mail. */
class MailTrialTests {

  private static final TestMail MAIL =
      new TestMail(
          "hello@surya.example.in",
          "Surya Classes",
          "help@surya.example.in",
          "asha@surya.example.in",
          "Mails arrive",
          "<p>They do</p>");

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            ServerSetup.SMTP.dynamicPort(),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
          });

  @BeforeEach
  void aMailServer() {
    server.start();
    server.setUser("post@surya.example.in", "post", "right");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aMailThatTheServerTakesArrives() throws Exception {
    assertThat(send("127.0.0.1", port(), "right", MailSecurity.NONE)).isEmpty();

    assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Mails arrive");
    assertThat(server.getReceivedMessages()[0].getFrom()[0])
        .isEqualTo(new InternetAddress("hello@surya.example.in", "Surya Classes"));
    assertThat(server.getReceivedMessages()[0].getReplyTo())
        .containsExactly(new InternetAddress("help@surya.example.in"));
  }

  @Test
  void aWrongPasswordIsToldInTheServersOwnWordsToo() {
    Finding found = trouble("127.0.0.1", port(), "wrong-one", MailSecurity.NONE);

    assertThat(found.field()).isEqualTo("mailUser");
    assertThat(found.sentence())
        .startsWith("127.0.0.1 does not accept this user name with this password. It said: “535")
        .doesNotContain("wrong-one");
  }

  @Test
  void anAddressForAnswersThatIsNoneFailsTheTestAsItWouldEveryMail() {
    TestMail mail =
        new TestMail(
            MAIL.from(), MAIL.name(), "help@example.in;", MAIL.to(), MAIL.subject(), MAIL.html());
    MailAccount account = new MailAccount("127.0.0.1", port(), "", "", MailSecurity.NONE);

    Finding found = new MailTrial(Duration.ofSeconds(1)).send(account.sender(), mail).orElseThrow();

    assertThat(found.sentence()).contains("“help@example.in;” is no e-mail address");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aNameThatNobodyHas() {
    Finding found = trouble("smtp.nobody.invalid", 587, "right", MailSecurity.STARTTLS);

    assertThat(found)
        .isEqualTo(
            new Finding(
                "mailHost",
                "There is no server called smtp.nobody.invalid. Check how its name is written."));
  }

  @Test
  void aPortAtWhichNobodyListens() {
    int port = port();
    server.stop();

    Finding found = trouble("127.0.0.1", port, "right", MailSecurity.NONE);

    assertThat(found.field()).isEqualTo("mailPort");
    assertThat(found.sentence()).contains("nothing listens at port " + port);
  }

  @Test
  void aServerWithoutStartTlsIsToldNothing() {
    Finding found = trouble("127.0.0.1", port(), "right", MailSecurity.STARTTLS);

    assertThat(found.field()).isEqualTo("mailSecurity");
    assertThat(found.sentence()).contains("offers no STARTTLS", "Choose TLS");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatSpeaksNoTls() {
    Finding found = trouble("127.0.0.1", port(), "right", MailSecurity.TLS);

    assertThat(found.field()).isEqualTo("mailSecurity");
    assertThat(found.sentence()).contains("speaks no TLS from the first byte");
  }

  @Test
  void aCertificateThatNobodyTrusts() {
    Finding found = trouble("127.0.0.1", server.getSmtps().getPort(), "right", MailSecurity.TLS);

    assertThat(found.field()).isEqualTo("mailHost");
    assertThat(found.sentence()).contains("is not one this machine trusts");
  }

  @Test
  void aServerThatSaysNothing() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Finding found = trouble("127.0.0.1", mute.getLocalPort(), "right", MailSecurity.STARTTLS);

      assertThat(found.field()).isEqualTo("mailSecurity");
      assertThat(found.sentence()).contains("then says nothing. Port 465 wants TLS");
    }
  }

  @Test
  void anAccountThatMayNotSendInThisName() throws Exception {
    MailTrouble words = new MailTrouble("smtp.example.in", 587, "hello@surya.example.in");

    assertThat(
            words.of(
                new SMTPSenderFailedException(
                    new InternetAddress("hello@surya.example.in"),
                    "MAIL FROM",
                    553,
                    "553 not owned\r\nby user")))
        .isEqualTo(
            new Finding(
                "mailFrom",
                "smtp.example.in does not let this account send as hello@surya.example.in. It said:"
                    + " “553 not owned by user”."));
    assertThat(
            words
                .of(
                    new SMTPAddressFailedException(
                        new InternetAddress("asha@surya.example.in"), "RCPT TO", 550, "550 no"))
                .field())
        .isEqualTo("to");
  }

  private int port() {
    return server.getSmtp().getPort();
  }

  private static Finding trouble(String host, int port, String password, MailSecurity security) {
    return send(host, port, password, security).orElseThrow();
  }

  private static Optional<Finding> send(
      String host, int port, String password, MailSecurity security) {
    MailAccount account = new MailAccount(host, port, "post", password, security);
    return new MailTrial(Duration.ofSeconds(1)).send(account.sender(), MAIL);
  }
}
