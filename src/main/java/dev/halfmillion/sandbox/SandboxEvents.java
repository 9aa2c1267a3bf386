package dev.halfmillion.sandbox;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.crypto.SandboxKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes and signs the gateway's news. */
@Component
@NotInProduction
class SandboxEvents {

  private final SandboxKeys keys;
  private final BusinessClock clock;
  private final JsonMapper json;

  SandboxEvents(SandboxKeys keys, BusinessClock clock, JsonMapper json) {
    this.keys = keys;
    this.clock = clock;
    this.json = json;
  }

  SignedEvent payment(String event, SandboxPayment payment, String receipt) {
    return event(event, "payment", SandboxJson.payment(payment, receipt));
  }

  SignedEvent refundProcessed(SandboxRefund refund) {
    return event("refund.processed", "refund", SandboxJson.refund(refund));
  }

  SignedEvent dispute(String event, SandboxDispute dispute, String reason) {
    return event(event, "dispute", SandboxJson.dispute(dispute, reason));
  }

  SignedEvent settlementProcessed(SandboxSettlement settlement) {
    return event("settlement.processed", "settlement", SandboxJson.settlement(settlement));
  }

  /** The signature of a body under the present secret. */
  String sign(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(keys.webhookSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private SignedEvent event(String event, String kind, Map<String, Object> entity) {
    String id = SandboxIds.next("evt");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", id);
    body.put("entity", "event");
    body.put("account_id", keys.account());
    body.put("mode", "test");
    body.put("event", event);
    body.put("contains", List.of(kind));
    body.put("payload", Map.of(kind, Map.of("entity", entity)));
    body.put("created_at", clock.instant().getEpochSecond());
    String text = json.writeValueAsString(body);
    return new SignedEvent(id, event, text, sign(text));
  }
}
