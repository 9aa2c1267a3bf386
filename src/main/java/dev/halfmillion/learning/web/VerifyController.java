package dev.halfmillion.learning.web;

import dev.halfmillion.identity.Throttle;
import dev.halfmillion.learning.certificates.Certificate;
import dev.halfmillion.learning.certificates.CertificateId;
import dev.halfmillion.learning.certificates.Certificates;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.web.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page at which anybody who has the number of a certificate sees whether it is valid now.
 * Nothing of it is kept anywhere, and search engines keep out.
 */
@Controller
class VerifyController {

  private static final Duration SPAN = Duration.ofMinutes(15);
  private static final int LOOKS = 200;
  private static final int MISSES = 20;

  private final Certificates certificates;
  private final Academy academy;
  private final Throttle looks;
  private final Throttle misses;

  VerifyController(Certificates certificates, Academy academy, Clock clock) {
    this.certificates = certificates;
    this.academy = academy;
    this.looks = new Throttle(LOOKS, SPAN, clock);
    this.misses = new Throttle(MISSES, SPAN, clock);
  }

  @GetMapping("/certificates/{id}")
  ModelAndView page(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    String from = ClientAddress.key(request.getRemoteAddr());
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    require(looks.count(from));
    Optional<Certificate> found = CertificateId.parse(id).flatMap(certificates::find);
    if (found.isEmpty()) {
      require(misses.count(from));
      return new ModelAndView("learning/certificates/missing", Map.of(), HttpStatus.NOT_FOUND);
    }
    String address = academy.url(found.get().path()).toString();
    return new ModelAndView(
        "learning/certificates/show", Map.of("page", CertificatePage.of(found.get(), address)));
  }

  private static void require(Optional<Duration> wait) {
    if (wait.isPresent()) {
      throw Refusal.tooMany(
          "too-many",
          "From here so many certificates were asked for that we wait a little. Please try again"
              + " in some minutes.",
          wait.get());
    }
  }
}
