package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.program.AgreementOffice;
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

  private final AffiliateProgram program;
  private final HomePages pages;
  private final Sightings sightings;
  private final AgreementOffice agreements;

  AffiliateHomeController(
      AffiliateProgram program, HomePages pages, Sightings sightings, AgreementOffice agreements) {
    this.agreements = agreements;
    this.program = program;
    this.pages = pages;
    this.sightings = sightings;
  }

  @GetMapping("/affiliate")
  String show(
      @AuthenticationPrincipal SignedInUser person, HttpServletRequest request, Model model) {
    Optional<Affiliate> affiliate = program.of(person.id());
    if (affiliate.isEmpty()) {
      return "redirect:/affiliate/join";
    }
    note(affiliate.get(), request);
    model.addAttribute("page", pages.of(affiliate.get(), person));
    model.addAttribute("status", affiliate.get().status().label());
    model.addAttribute("takesPart", affiliate.get().takesPart());
    model.addAttribute("agreed", agreements.isAcceptedBy(affiliate.get()));
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
