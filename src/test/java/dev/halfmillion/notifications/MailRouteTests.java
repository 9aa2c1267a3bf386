package dev.halfmillion.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that is set from outside is spoken to as HALFMILLION_MAIL_SECURITY says. */
class MailRouteTests {

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final JavaMailSenderImpl outside = new JavaMailSenderImpl();
  private final KnownSettings known = mock();

  @BeforeEach
  void aServerWithoutStartTls() {
    server.start();
    server.setUser("post@academy.example.in", "post", "right");
    outside.setHost("127.0.0.1");
    outside.setUsername("post");
    outside.setPassword("right");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aServerThatOffersNoStartTlsIsRefused() {
    outside.setPort(server.getSmtp().getPort());

    assertThatThrownBy(() -> routed("STARTTLS").testConnection())
        .isInstanceOf(MessagingException.class)
        .hasMessageContaining("STARTTLS");
  }

  @Test
  void aServerThatNeedsNoneIsTakenWhereNoneIsAskedFor() {
    outside.setPort(server.getSmtp().getPort());

    assertThatCode(() -> routed("none").testConnection()).doesNotThrowAnyException();
    assertThatCode(() -> routed("").testConnection()).doesNotThrowAnyException();
  }

  @Test
  void whatTheMailLibraryIsToldItselfGoesOnToHold() {
    outside.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "false");

    assertThat(routed("starttls").getJavaMailProperties())
        .containsEntry("mail.smtp.starttls.enable", "true")
        .containsEntry("mail.smtp.starttls.required", "false");
  }

  @ParameterizedTest
  @CsvSource({"starttls, -1, 587", "tls, -1, 465", "none, -1, 25", "tls, 2465, 2465", "'', -1, -1"})
  void theUsualPortStandsInForNone(String way, int set, int port) {
    outside.setPort(set);

    assertThat(routed(way).getPort()).isEqualTo(port);
  }

  private JavaMailSenderImpl routed(String way) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("sender", outside);
    when(known.text(Setting.MAIL_SECURITY)).thenReturn(way);
    when(known.isFixed(Setting.MAIL_SECURITY)).thenReturn(true);
    MailRoute route =
        new MailRoute(beans.getBeanProvider(JavaMailSender.class), known, mock(Academy.class));
    return (JavaMailSenderImpl) route.sender().orElseThrow();
  }
}
