package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.tracking.Sightings;
import dev.halfmillion.platform.AttributionToken;
import dev.halfmillion.platform.SignedInUser;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.WebUtils;

/** The affiliate's dashboard; who has not joined yet is led to the agreement. */
@Controller
class AffiliateHomeController {

  private final Homes homes;
  private final Sightings sightings;

  AffiliateHomeController(Homes homes, Sightings sightings) {
    this.homes = homes;
    this.sightings = sightings;
  }

  @GetMapping("/affiliate")
  String show(
      @AuthenticationPrincipal SignedInUser person, HttpServletRequest request, Model model) {
    Optional<Home> home = homes.of(person);
    if (home.isEmpty()) {
      return "redirect:/affiliate/join";
    }
    Affiliate affiliate = home.get().own().affiliate();
    note(affiliate, request);
    model.addAttribute("page", homes.page(home.get(), person));
    model.addAttribute("status", affiliate.status().label());
    model.addAttribute("takesPart", affiliate.takesPart());
    model.addAttribute("agreed", home.get().own().agreed());
    return "affiliates/home/index";
  }

  /** Remembers from where the dashboard is used, to recognise a purchase by oneself. */
  private void note(Affiliate affiliate, HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, AttributionToken.COOKIE);
    sightings.note(
        affiliate.id(),
        request.getRemoteAddr(),
        Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""),
        cookie == null ? null : cookie.getValue());
  }
}
