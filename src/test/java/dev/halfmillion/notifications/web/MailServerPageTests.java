package dev.halfmillion.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.notifications.MailSetUp;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.SettledAcademy;
import dev.halfmillion.testing.SignedIn;
import dev.halfmillion.testing.TrialTest;
import dev.halfmillion.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** An owner sets the mail server, which takes a test mail before it is kept. */
@TrialTest
class MailServerPageTests {

  private static final String PATH = "/admin/setup/mail";

  @Autowired MockMvc mvc;
  @Autowired KnownSettings known;
  @Autowired MailSetUp setUp;
  @Autowired AuditLog audit;
  @Autowired JdbcClient jdbc;

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @BeforeEach
  void aMailServer() {
    SettledAcademy.forget(known);
    server.start();
    server.setUser("post@surya.example.in", "post", "right");
  }

  @AfterEach
  void forget() {
    server.stop();
    SettledAcademy.forget(known);
  }

  @Test
  void aServerThatTakesTheTestMailIsKeptWithItsPasswordEncrypted() throws Exception {
    assertThat(read()).contains("stand on the <a href=\"/mailbox\">mailbox page</a> only");

    MockHttpServletResponse answer = send("right");

    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(server.getReceivedMessages()[0].getSubject()).startsWith("Mails of ");
    assertThat(known.text(Setting.MAIL_PASSWORD)).isEqualTo("right");
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM platform_setting WHERE plain = 'right'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(setUp.isTried()).isTrue();
    assertThat(read()).contains("value=\"post\"").doesNotContain("value=\"right\"");
    assertThat(audit.of("academy").getFirst().detail()).contains("127.0.0.1");
  }

  @Test
  void aServerThatRefusesIsNotKept() throws Exception {
    MockHttpServletResponse answer = send("wrong-one");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("does not accept this user name with this password")
        .doesNotContain("wrong-one");
    assertThat(setUp.isSet()).isFalse();
  }

  @Test
  void aStoredPasswordIsNotSentToAnotherServer() throws Exception {
    send("right");

    MockHttpServletResponse moved = send(form("").param("mailHost", "smtp.elsewhere.invalid"));
    MockHttpServletResponse same = send("");

    assertThat(moved.getStatus()).isEqualTo(422);
    assertThat(moved.getContentAsString()).contains("belongs to the former account");
    assertThat(same.getStatus()).isEqualTo(303);
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void aChangeIsToBeTriedAgain() throws Exception {
    send("right");

    known.store(Map.of(Setting.MAIL_FROM, "new@surya.example.in"));

    assertThat(setUp.isTried()).isFalse();
    assertThat(
            new Visitor(mvc)
                .send(MockMvcRequestBuilders.get("/admin/setup").with(SignedIn.as(Role.OWNER)))
                .getContentAsString())
        .contains("No test mail has left by the mail server yet.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mailHost     | https://smtp.example.in | the name of the server alone",
        "mailPort     | 70000                   | from 1 to 65535",
        "mailSecurity | hope                    | Choose how the connection is encrypted",
        "mailFrom     | nobody                  | such as hello@example.in",
        "to           | nobody                  | the test mail goes to",
      })
  void whatCannotBeIsSentBackBeforeAnythingIsCalled(String field, String value, String sentence)
      throws Exception {
    MockHttpServletResponse answer = send(form("right").param(field, value));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains(sentence);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aPasswordNeverTravelsOpenlyToAnotherMachine() throws Exception {
    MockHttpServletResponse answer = send(form("right").param("mailHost", "192.0.2.1"));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("could read the password");
  }

  private MockHttpServletResponse send(String password) throws Exception {
    return send(form(password));
  }

  private MockHttpServletResponse send(Form form) throws Exception {
    return new Visitor(mvc).send(form.request());
  }

  private Form form(String password) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("mailHost", "127.0.0.1");
    fields.put("mailPort", String.valueOf(server.getSmtp().getPort()));
    fields.put("mailSecurity", "none");
    fields.put("mailUser", "post");
    fields.put("mailPassword", password);
    fields.put("mailFrom", "hello@surya.example.in");
    fields.put("to", "asha@surya.example.in");
    return new Form(fields);
  }

  /** The form with some fields changed. */
  private record Form(Map<String, String> fields) {

    Form param(String field, String value) {
      fields.put(field, value);
      return this;
    }

    MockHttpServletRequestBuilder request() {
      MockHttpServletRequestBuilder post =
          MockMvcRequestBuilders.post(PATH).with(SignedIn.as(Role.OWNER));
      fields.forEach(post::param);
      return post;
    }
  }

  private String read() throws Exception {
    return new Visitor(mvc)
        .send(MockMvcRequestBuilders.get(PATH).with(SignedIn.as(Role.OWNER)))
        .getContentAsString();
  }
}
