package dev.halfmillion.sandbox;

import org.springframework.http.HttpHeaders;

/**
 * A webhook ready to be sent.
 *
 * @param eventId the gateway's name for it
 * @param event its kind, such as {@code payment.captured}
 * @param body JSON
 * @param signature hexadecimal HMAC-SHA256 of the body's UTF-8 bytes
 */
public record SignedEvent(String eventId, String event, String body, String signature) {

  /** The headers it is sent with. */
  public HttpHeaders headers() {
    HttpHeaders headers = new HttpHeaders();
    headers.add("Content-Type", "application/json");
    headers.add("User-Agent", "Sandbox-Webhook/1");
    headers.add("X-Sandbox-Event-Id", eventId);
    headers.add("X-Sandbox-Signature", signature);
    return headers;
  }
}
