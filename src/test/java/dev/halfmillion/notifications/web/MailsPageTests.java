package dev.halfmillion.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.WaitingWork.Item;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HalfmillionTest
class MailsPageTests {

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired MailWork work;

  private final UUID mail = Ids.next();
  private final String to = "lost" + mail.toString().substring(24) + "@mails.test";

  @BeforeEach
  void oneMailWasGivenUp() {
    jdbc.sql(
            """
            INSERT INTO notifications_mail
              (id, cause, recipient, subject, html, status, attempts, created_at, last_error)
            VALUES (:id, :cause, :to, 'Your receipt', '<p>x</p>', 'FAILED', 8,
              '2026-11-20 10:00:00', 'No such mailbox')
            """)
        .param("id", Ids.bytes(mail))
        .param("cause", "mails-page:" + mail)
        .param("to", to)
        .update();
  }

  @AfterEach
  void takeItAway() {
    jdbc.sql("DELETE FROM notifications_mail WHERE id = :id").param("id", Ids.bytes(mail)).update();
  }

  @Test
  void whatDidNotArriveIsSeenWithItsReason() throws Exception {
    assertThat(read("?q=" + to))
        .contains("Your receipt", to, "No such mailbox", "Given up", "20 Nov 2026, 15:30");
    assertThat(read("?status=given-up")).contains(to, "Send again");
    assertThat(work.items()).extracting(Item::count).allMatch(count -> count >= 1);
  }

  @Test
  void itIsSentAgainOnceWhenAskedTwice() throws Exception {
    assertThat(sendAgain()).isEqualTo(303);
    assertThat(status()).isEqualTo("QUEUED");
    assertThat(sendAgain()).isEqualTo(409);
    assertThat(read("?status=given-up")).doesNotContain(to);
  }

  private int sendAgain() throws Exception {
    String address = "/admin/mails/" + PublicId.format("mail", mail) + "/attempts";
    return mvc.perform(post(address).with(SignedIn.as(Role.SUPPORT)).with(Csrf.token()))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private String status() {
    return jdbc.sql("SELECT status FROM notifications_mail WHERE id = :id")
        .param("id", Ids.bytes(mail))
        .query(String.class)
        .single();
  }

  private String read(String query) throws Exception {
    return mvc.perform(get("/admin/mails" + query).with(SignedIn.as(Role.SUPPORT)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
