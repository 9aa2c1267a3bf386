package dev.halfmillion.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.database.StartRefused;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Production does not begin with mail that cannot be sent. */
@ExtendWith(OutputCaptureExtension.class)
class MailBeforeStartTests {

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
  private final MailRoute route = mock();
  private final Mails mails = mock();

  @BeforeEach
  void aMailServer() {
    server.start();
    server.setUser("post@academy.example.in", "post", "right");
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
    when(route.sender()).thenReturn(Optional.of(sender));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aServerThatTakesUsInIsEnough() {
    sender.setUsername("post");
    sender.setPassword("right");

    assertThatCode(this::start).doesNotThrowAnyException();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void withoutAServerItIsRefused() {
    when(route.sender()).thenReturn(Optional.empty());

    assertRefused("no mail server is set. Set SPRING_MAIL_HOST");
    when(mails.anySent()).thenReturn(true);
    assertRefused("no mail server is set. Set SPRING_MAIL_HOST");
  }

  @Test
  void aServerThatIsNotThereIsRefused() {
    server.stop();

    assertRefused("does not answer as a mail server. Check SPRING_MAIL_HOST");
  }

  @Test
  void aWrongPasswordIsRefusedAndNotRepeated() {
    sender.setUsername("post");
    sender.setPassword("wrong-one");

    assertRefused("does not accept the user and the password. Check SPRING_MAIL_HOST");
  }

  @Test
  void onceMailHasLeftASilentServerStopsNothing(CapturedOutput log) {
    when(mails.anySent()).thenReturn(true);
    server.stop();

    assertThatCode(this::start).doesNotThrowAnyException();
    assertThat(log).contains("the academy starts and mail waits");
  }

  @Test
  void aTrialNeedsNone() {
    when(route.sender()).thenReturn(Optional.empty());

    assertThatCode(() -> start(Mode.TRIAL)).doesNotThrowAnyException();
  }

  private void start() {
    start(Mode.PRODUCTION);
  }

  private void start(Mode mode) {
    Settings settings = new Settings(mode, Path.of("data"), null);
    new MailBeforeStart(settings, route, mails).afterSingletonsInstantiated();
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(this::start)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Mail cannot be sent: ")
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("wrong-one");
  }
}
