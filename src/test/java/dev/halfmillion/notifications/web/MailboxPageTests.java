package dev.halfmillion.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.MailStatus;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.Visitor;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HalfmillionTest
class MailboxPageTests {

  @Autowired MockMvc mvc;
  @Autowired Notifications notifications;
  @Autowired Transactions transactions;

  Visitor visitor;

  @BeforeEach
  void anybody() {
    visitor = new Visitor(mvc);
  }

  @Test
  void showsWhatWouldHaveBeenSentNewestFirst() throws Exception {
    write("mailbox-1", "first@mailbox.example.in", "The first");
    write("mailbox-2", "second@mailbox.example.in", "The second");

    String page = visitor.get("/mailbox").getContentAsString();
    assertThat(page.indexOf("The second")).isPositive().isLessThan(page.indexOf("The first"));
    assertThat(visitor.get("/mailbox?q=FIRST@mailbox").getContentAsString())
        .contains("The first")
        .doesNotContain("The second");
  }

  @Test
  void showsAMailInAFrameThatRunsNothing() throws Exception {
    String id = write("mailbox-3", "frame@mailbox.example.in", "<b>Framed</b>");

    String page = visitor.get("/mailbox/" + id).getContentAsString();
    assertThat(page).contains("&lt;b&gt;Framed").contains("sandbox=\"").doesNotContain("scripts");
    MockHttpServletResponse text = visitor.get("/mailbox/" + id + "/text");
    assertThat(text.getHeader("Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("sandbox")
        .doesNotContain("allow-scripts")
        .doesNotContain("allow-same-origin");
    assertThat(text.getContentAsString())
        .contains("https://example.in/confirm")
        .contains("<base target=\"_top\">");
  }

  @Test
  void writesAMailOfOneCauseOnce() {
    write("mailbox-once", "once@mailbox.example.in", "Once");
    write("mailbox-once", "once@mailbox.example.in", "Once more");

    assertThat(notifications.about("tst_mailbox-once"))
        .extracting(MailNote::subject, MailNote::status)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Once", MailStatus.SHOWN));
  }

  @Test
  void dropsMailsOfHistoryAndOfTransactionsThatFail() {
    BusinessClock.at(
        Instant.parse("2026-01-01T00:00:00Z"),
        () -> queue("mailbox-history", "history@mailbox.example.in", "Past"));
    try {
      transactions.run(
          () -> {
            queue("mailbox-undone", "undone@mailbox.example.in", "Undone");
            throw new IllegalStateException("undo");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("undo");
    }

    assertThat(notifications.about("tst_mailbox-history")).isEmpty();
    assertThat(notifications.about("tst_mailbox-undone")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/mailbox/x", "/mailbox/mail_0000000000000000000000000/text", "/mailbox/%F0%9F"})
  void knowsNoOtherMail(String path) throws Exception {
    assertThat(visitor.get(path).getStatus()).isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?q=%25", "?q=_", "?q=%E0%A4%86", "?q=%27--", "?before=mail_x", "?q=%F0"})
  void takesOddSearchesCalmly(String query) throws Exception {
    assertThat(visitor.get("/mailbox" + query).getStatus()).isIn(200, 400);
  }

  private String write(String cause, String to, String subject) {
    queue(cause, to, subject);
    return PublicId.format("mail", notifications.about("tst_" + cause).getFirst().id());
  }

  private void queue(String cause, String to, String subject) {
    notifications.send(
        new OutgoingMail(
            cause,
            to,
            subject,
            "identity/mail/email-confirm",
            new dev.halfmillion.identity.LinkMail("Asha", "https://example.in/confirm"),
            Set.of("tst_" + cause)));
  }
}
