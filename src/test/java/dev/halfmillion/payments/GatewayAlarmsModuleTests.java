package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.halfmillion.payments.alarms.Alarm;
import dev.halfmillion.payments.alarms.AlarmKind;
import dev.halfmillion.payments.alarms.GatewayAlarms;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** Each thing that can be wrong is planted at a gateway of its own name. */
@PaymentTest
@RecordApplicationEvents
class GatewayAlarmsModuleTests {

  @Autowired GatewayAlarms alarms;
  @Autowired MockMvc mvc;
  @Autowired MovableClock clock;
  @Autowired BusinessClock businessClock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;

  private List<AlarmKind> of(String gateway) {
    alarms.look();
    return alarms.live().stream()
        .filter(alarm -> alarm.gateway().equals(gateway))
        .map(Alarm::kind)
        .toList();
  }

  private void news(String gateway, boolean byAsking, String state, int tries) {
    jdbc.sql(
            """
            INSERT INTO payments_inbox (id, gateway, event_id, by_asking, event_type, body, headers,
              state, reason, attempt_id, received_at, tries)
            VALUES (:id, :gateway, :event, :asking, 'payment.captured', '{}', '', :state,
              'Put off: Broken', :id, :now, :tries)
            """)
        .param("id", Ids.bytes(Ids.next()))
        .param("gateway", gateway)
        .param("event", Ids.next().toString())
        .param("asking", byAsking)
        .param("state", state)
        .param("now", Sql.timestamp(clock.instant()))
        .param("tries", tries)
        .update();
  }

  private void attempt(String gateway, Duration ago, String problem) {
    jdbc.sql(
            """
            INSERT INTO payments_attempt (id, order_id, gateway, gateway_order_id, state,
              amount_minor, currency, opened_at, polls, problem)
            VALUES (:id, :id, :gateway, :order, 'CREATED', 100, 'INR', :at, 0, :problem)
            """)
        .param("id", Ids.bytes(Ids.next()))
        .param("gateway", gateway)
        .param("order", Ids.next().toString())
        .param("at", Sql.timestamp(businessClock.instant().minus(ago)))
        .param("problem", problem)
        .update();
  }

  @Test
  void paymentsThatAreOnlyLearntByAskingMeanThatWebhooksDoNotArrive() throws Exception {
    news("untold", true, "PROCESSED", 0);
    news("untold", true, "PROCESSED", 0);
    assertThat(of("untold")).isEmpty();
    news("untold", true, "PROCESSED", 0);
    assertThat(of("untold")).containsExactly(AlarmKind.UNTOLD);
    assertThat(of("untold")).hasSize(1);
    assertThat(told("untold")).containsExactly(false);
    assertThat(
            mvc.perform(get("/admin/inbox").with(SignedIn.as(Role.OWNER)))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("Webhooks do not arrive: untold", "is it switched on");

    news("untold", false, "PROCESSED", 0);
    assertThat(of("untold")).isEmpty();
    assertThat(told("untold")).containsExactly(false, true);
  }

  private List<Boolean> told(String gateway) {
    return events.stream(GatewayTrouble.class)
        .filter(trouble -> trouble.gateway().equals(gateway))
        .map(GatewayTrouble::over)
        .toList();
  }

  @Test
  void buyersWhoAreNeverHeardOfAgainMeanThatTheGatewayIsSilent() {
    for (int i = 0; i < 5; i++) {
      attempt("quiet", Duration.ofHours(3), null);
    }
    assertThat(of("quiet")).containsExactly(AlarmKind.QUIET);
    news("quiet", false, "IGNORED", 0);
    assertThat(of("quiet")).isEmpty();
    for (int i = 0; i < 9; i++) {
      attempt("fresh", Duration.ofMinutes(5), null);
    }
    assertThat(of("fresh")).isEmpty();
  }

  @Test
  void newsThatIsPutOffAgainAndAgainIsAnAlarmUntilItIsDealtWith() {
    news("stuck", false, "RECEIVED", 3);
    assertThat(of("stuck")).isEmpty();
    news("stuck", false, "RECEIVED", 4);
    assertThat(of("stuck")).containsExactly(AlarmKind.PUT_OFF);
    jdbc.sql("UPDATE payments_inbox SET state = 'PROCESSED' WHERE gateway = 'stuck'").update();
    assertThat(of("stuck")).isEmpty();
  }

  @Test
  void aFloodOfWrongSignaturesIsAnAlarmForAsLongAsItGoesOn() {
    jdbc.sql(
            """
            INSERT INTO payments_turned_away
              (gateway, why, day, times, first_at, last_at, last_from)
            VALUES ('forged', 'BAD_SIGNATURE', :day, 20, :now, :now, '203.0.113.9')
            """)
        .param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("now", Sql.timestamp(clock.instant()))
        .update();
    assertThat(of("forged")).containsExactly(AlarmKind.FORGED);
    clock.advance(Duration.ofMinutes(61));
    assertThat(of("forged")).isEmpty();
    jdbc.sql("DELETE FROM payments_turned_away WHERE gateway = 'forged'").update();
  }

  @Test
  void callsWithoutAnswerAreAnAlarm() {
    for (int i = 0; i < 3; i++) {
      attempt("mute", Duration.ofMinutes(i), "The gateway does not answer.");
    }
    attempt("declined", Duration.ofMinutes(1), "The bank said no.");
    assertThat(of("mute")).containsExactly(AlarmKind.UNANSWERED);
    assertThat(of("declined")).isEmpty();
    jdbc.sql("UPDATE payments_attempt SET problem = NULL WHERE gateway = 'mute'").update();
    assertThat(of("mute")).isEmpty();
  }
}
