package dev.halfmillion.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.live.LaunchPad;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.testing.TrialTest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Where the mails of a trial go. */
@TrialTest
class MailWaysTests {

  @Autowired Academy academy;
  @Autowired KnownSettings known;
  @Autowired LaunchPad pad;
  @Autowired Mails mails;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void aTrialAgain() {
    pad.backToTrial();
  }

  @Test
  void aBuyersMailIsShownAndNeverSent() {
    assertThat(ways(true).to("asha@trial.example.in")).isEqualTo(MailWay.SHOWN);
  }

  @Test
  void staffGetTheirsForRealOnceAMailServerIsSet() {
    assertThat(ways(true).to("owner@trial.example.in")).isEqualTo(MailWay.BOTH);
    assertThat(ways(false).to("owner@trial.example.in")).isEqualTo(MailWay.SHOWN);
  }

  @Test
  void everybodyGetsTheirsOnceLive() {
    pad.goLive();

    assertThat(ways(true).to("asha@trial.example.in")).isEqualTo(MailWay.SENT);
  }

  @Test
  void aSentMailKeepsItsTextWhereTheMailboxShowsIt() {
    assertThat(textAfterSending(MailWay.BOTH)).isEqualTo("<p>Text</p>");
    assertThat(textAfterSending(MailWay.SENT)).isEmpty();
  }

  private String textAfterSending(MailWay way) {
    UUID id = Ids.next();
    OutgoingMail mail =
        new OutgoingMail("way:" + id, "owner@trial.example.in", "Way", "x", "", Set.of());
    mails.add(id, mail, "<p>Text</p>", way, Instant.EPOCH, Instant.EPOCH);
    mails.sent(id, Instant.EPOCH);
    return jdbc.sql("SELECT html FROM notifications_mail WHERE id = :id")
        .param("id", Ids.bytes(id))
        .query(String.class)
        .single();
  }

  private MailWays ways(boolean serverSet) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    if (serverSet) {
      beans.addBean("sender", new JavaMailSenderImpl());
    }
    MailServer server =
        new MailServer(
            new MailRoute(beans.getBeanProvider(JavaMailSender.class), known, academy), academy);
    return new MailWays(academy, server, address -> address.startsWith("owner@"));
  }
}
