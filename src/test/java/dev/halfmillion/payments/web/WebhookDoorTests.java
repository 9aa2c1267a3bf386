package dev.halfmillion.payments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.payments.inbox.TurnedAway;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.crypto.SandboxKeys;
import dev.halfmillion.sandbox.SandboxHistory;
import dev.halfmillion.testing.HalfmillionTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The secret was rotated once; the jobs stand still. */
@HalfmillionTest
@TestPropertySource(
    properties = {"halfmillion.sandbox.secret-version=2", "db-scheduler.enabled=false"})
class WebhookDoorTests {

  @Autowired MockMvc mvc;
  @Autowired SandboxKeys keys;
  @Autowired SandboxHistory gateway;
  @Autowired TurnedAway turnedAway;
  @Autowired BusinessClock clock;
  @Autowired JdbcClient jdbc;

  private final String event = "evt_" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void genuineNewsIsThankedForEachTimeAndStoredOnce() throws Exception {
    String body = body(clock.instant());
    send(body, event, sign(body, keys.webhookSecret())).andExpect(status().isOk());
    send(body, event, sign(body, keys.webhookSecret())).andExpect(status().isOk());

    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void theSecretBeforeTheRotationIsStillGoodAndNoOther() throws Exception {
    String body = body(clock.instant());
    String old = String.valueOf(keys.previousWebhookSecret());

    refused("BAD_SIGNATURE", () -> send(body, event, sign(body, "secret of somebody else")));
    send(body, event, sign(body, old)).andExpect(status().isOk());

    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void forgedNewsIsTurnedAwayAndCounted() throws Exception {
    String body = body(clock.instant());
    String signature = sign(body, keys.webhookSecret());

    refused("BAD_SIGNATURE", () -> send(body + " ", event, signature));
    refused("BAD_SIGNATURE", () -> send(body.replace("100", "900"), event, signature));
    refused("BAD_SIGNATURE", () -> send(body, event, signature.toUpperCase(java.util.Locale.ROOT)));
    refused("BAD_SIGNATURE", () -> send(body, event, "00"));
    refused("NO_SIGNATURE", () -> send(body, event, ""));
    refused("EVENT_ID", () -> send(body, "evt_other", signature));
  }

  @Test
  void newsForOthersOrFromOtherTimesIsTurnedAwayThoughSigned() throws Exception {
    String body = body(clock.instant());
    Instant now = clock.instant();

    refusedThoughSigned("OTHER_ACCOUNT", body.replace(keys.account(), "acc_other"));
    refusedThoughSigned("OTHER_MODE", body.replace("\"mode\":\"test\"", "\"mode\":\"live\""));
    refusedThoughSigned("TOO_OLD", body(now.minus(Duration.ofDays(3).plusMinutes(1))));
    refusedThoughSigned("IN_FUTURE", body(now.plus(Duration.ofMinutes(6))));
    refusedThoughSigned("UNREADABLE", "not json");
    refusedThoughSigned("UNREADABLE", "[]");
    refusedThoughSigned("UNREADABLE", "null");
    refusedThoughSigned("UNREADABLE", "{\"created_at\":9223372036854775807}");
    refusedThoughSigned("TOO_OLD", body.replaceAll("\"created_at\":\\d+", "\"created_at\":\"x\""));
  }

  @Test
  void aLateWebhookIsStillTaken() throws Exception {
    String body = body(clock.instant().minus(Duration.ofDays(3).minusMinutes(1)));
    send(body, event, sign(body, keys.webhookSecret())).andExpect(status().isOk());
  }

  @Test
  void tooLargeABodyIsNotRead() throws Exception {
    String body = "x".repeat(256 * 1024 + 1);
    long before = counted("TOO_LARGE");

    send(body, event, "00").andExpect(status().isContentTooLarge());

    turnedAway.flush();
    assertThat(counted("TOO_LARGE")).isEqualTo(before + 1);
    assertThat(stored()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "Sandbox", "sandbox2", "%00", "sandbox;x=1"})
  void anUnknownGatewayIsNotFound(String name) throws Exception {
    String body = body(clock.instant());
    int status =
        mvc.perform(
                request(HttpMethod.POST, java.net.URI.create("/webhooks/" + name))
                    .content(body)
                    .header("X-Sandbox-Event-Id", event)
                    .header("X-Sandbox-Signature", sign(body, keys.webhookSecret())))
            .andReturn()
            .getResponse()
            .getStatus();

    assertThat(status).isIn(400, 404);
    assertThat(stored()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
  void onlyPostIsListenedTo(String method) throws Exception {
    mvc.perform(request(HttpMethod.valueOf(method), "/webhooks/sandbox"))
        .andExpect(status().isMethodNotAllowed());
  }

  @Test
  void aFloodOfForgeriesIsOneRow() throws Exception {
    long before = counted("BAD_SIGNATURE");
    for (int i = 0; i < 200; i++) {
      send("{}", event, "00").andExpect(status().isUnauthorized());
    }
    turnedAway.flush();

    assertThat(counted("BAD_SIGNATURE")).isEqualTo(before + 200);
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM payments_turned_away WHERE why = 'BAD_SIGNATURE'")
                .query(Long.class)
                .single())
        .isLessThanOrEqualTo(2);
  }

  private interface Call {
    ResultActions send() throws Exception;
  }

  private void refusedThoughSigned(String why, String body) throws Exception {
    refused(why, () -> send(body, event, sign(body, keys.webhookSecret())));
  }

  private void refused(String why, Call call) throws Exception {
    turnedAway.flush();
    long before = counted(why);
    call.send().andExpect(status().isUnauthorized());
    turnedAway.flush();
    assertThat(counted(why)).as(why).isEqualTo(before + 1);
    assertThat(stored()).isZero();
  }

  private ResultActions send(String body, String id, String signature) throws Exception {
    return mvc.perform(
        post("/webhooks/sandbox")
            .content(body.getBytes(StandardCharsets.UTF_8))
            .header("X-Sandbox-Event-Id", id)
            .header("X-Sandbox-Signature", signature));
  }

  private String body(Instant created) {
    return """
    {"id":"%s","account_id":"%s","mode":"test","event":"order.paid","amount":100,\
    "created_at":%d}\
    """
        .formatted(event, keys.account(), created.getEpochSecond());
  }

  private long stored() {
    return jdbc.sql("SELECT COUNT(*) FROM payments_inbox WHERE event_id = :event")
        .param("event", event)
        .query(Long.class)
        .single();
  }

  private long counted(String why) {
    return jdbc.sql("SELECT COALESCE(SUM(times), 0) FROM payments_turned_away WHERE why = :why")
        .param("why", why)
        .query(Long.class)
        .single();
  }

  private static String sign(String body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
