package dev.halfmillion.payments.web;

import dev.halfmillion.payments.Inbox;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where gateways bring their news. Says thanks as soon as it is stored; says no, without a reason
 * that would help a forger, to what is not genuine.
 */
@RestController
class WebhookController {

  private static final int LARGEST = 256 * 1024;

  private final Inbox inbox;

  WebhookController(Inbox inbox) {
    this.inbox = inbox;
  }

  @PostMapping("/webhooks/{gateway}")
  ResponseEntity<Void> receive(
      @PathVariable String gateway, @RequestHeader HttpHeaders headers, HttpServletRequest request)
      throws IOException {
    byte[] raw = request.getInputStream().readNBytes(LARGEST + 1);
    Inbox.Receipt receipt =
        raw.length > LARGEST
            ? inbox.refuseTooLarge(gateway, request.getRemoteAddr())
            : inbox.receive(gateway, raw, headers, request.getRemoteAddr());
    HttpStatus status =
        switch (receipt) {
          case STORED, REPEATED -> HttpStatus.OK;
          case TURNED_AWAY ->
              raw.length > LARGEST ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNAUTHORIZED;
          case NO_SUCH_GATEWAY -> HttpStatus.NOT_FOUND;
        };
    return ResponseEntity.status(status).build();
  }
}
