package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.platform.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream by which an open dashboard hears of sales. */
@Controller
class LiveSalesController {

  /** After that long the browser opens a new one, and is asked who it is again. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final AffiliateArea area;
  private final LiveSales sales;
  private final SessionRepository<? extends Session> sessions;

  LiveSalesController(
      AffiliateArea area, LiveSales sales, SessionRepository<? extends Session> sessions) {
    this.area = area;
    this.sales = sales;
    this.sessions = sessions;
  }

  @GetMapping(path = "/affiliate/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> listen(
      @AuthenticationPrincipal SignedInUser person,
      @RequestParam(defaultValue = "") String since,
      @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
      HttpServletRequest request,
      HttpServletResponse response) {
    Affiliate affiliate = area.of(person);
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    Optional<CommissionId> shown = CommissionId.parse(last.isEmpty() ? since : last);
    if (!sales.listen(affiliate.id(), shown, emitter, signedIn(request))) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
    }
    response.setHeader("X-Accel-Buffering", "no");
    return ResponseEntity.ok(emitter);
  }

  /** Whether the session of this request still lives, asked without keeping it alive. */
  private BooleanSupplier signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return () -> true;
    }
    String id = session.getId();
    return () -> sessions.findById(id) != null;
  }
}
