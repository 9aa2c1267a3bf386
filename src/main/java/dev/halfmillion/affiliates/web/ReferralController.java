package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.ClickFacts;
import dev.halfmillion.affiliates.Clicks;
import dev.halfmillion.affiliates.RecordedClick;
import dev.halfmillion.affiliates.program.CodeBook;
import dev.halfmillion.affiliates.tracking.Landings;
import dev.halfmillion.affiliates.tracking.Visit;
import dev.halfmillion.platform.AttributionToken;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Cookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/**
 * Referral links. Whatever follows {@code /r/}, the answer is a redirect to a page of ours; only a
 * person's visit by a code in use leaves a click and a cookie.
 */
@Controller
class ReferralController {

  private static final Logger log = LoggerFactory.getLogger(ReferralController.class);

  private static final List<String> AHEAD = List.of("Purpose", "Sec-Purpose", "X-Purpose", "X-Moz");

  private static final Pattern COUPON = Pattern.compile("[A-Za-z0-9-]{3,30}");

  private final Clicks clicks;
  private final CodeBook codes;
  private final Landings landings;
  private final Cookies cookies;
  private final BusinessClock clock;

  ReferralController(
      Clicks clicks, CodeBook codes, Landings landings, Cookies cookies, BusinessClock clock) {
    this.clicks = clicks;
    this.codes = codes;
    this.landings = landings;
    this.cookies = cookies;
    this.clock = clock;
  }

  @GetMapping({"/r", "/r/{*code}"})
  ResponseEntity<Void> follow(
      @PathVariable(required = false) Optional<String> code,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String s,
      @RequestParam(defaultValue = "") String coupon,
      HttpServletRequest request) {
    String word = code.map(path -> path.replaceFirst("^/", "")).orElse("");
    Destination there = destination(facts(word, to, c, s, request), judge(request), coupon);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(HttpStatus.FOUND)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.LOCATION, there.location());
    there.click().ifPresent(click -> answer.header(HttpHeaders.SET_COOKIE, cookie(click)));
    return answer.build();
  }

  /** A visitor reaches a page even when the click cannot be kept. */
  private Destination destination(ClickFacts facts, Visit visit, String coupon) {
    try {
      if (codes.participant(facts.code()).isEmpty()) {
        return Destination.HOME;
      }
      Optional<RecordedClick> click = visit.counts() ? clicks.record(facts) : Optional.empty();
      return new Destination(landings.path(facts.product()), click, couponIn(coupon));
    } catch (RuntimeException broken) {
      log.warn("A click could not be recorded", broken);
      return Destination.HOME;
    }
  }

  /** The code of a coupon that the link brings along, or empty for none and for nonsense. */
  private static String couponIn(String sent) {
    return COUPON.matcher(sent).matches() ? sent : "";
  }

  private ClickFacts facts(
      String code, String to, String campaign, String channel, HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, AttributionToken.COOKIE);
    return new ClickFacts(
        code,
        to,
        campaign,
        channel,
        cookie == null ? "" : cookie.getValue(),
        header(request, HttpHeaders.REFERER),
        request.getRemoteAddr(),
        header(request, HttpHeaders.USER_AGENT),
        clock.instant());
  }

  private static Visit judge(HttpServletRequest request) {
    Stream<String> purposes =
        AHEAD.stream().flatMap(name -> Collections.list(request.getHeaders(name)).stream());
    return new Visit(
        request.getMethod(), header(request, HttpHeaders.USER_AGENT), purposes.toList());
  }

  private static String header(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    return value == null ? "" : value;
  }

  private String cookie(RecordedClick click) {
    return cookies
        .of(AttributionToken.COOKIE, click.token())
        .maxAge(Duration.ofDays(click.windowDays()))
        .build()
        .toString();
  }

  private record Destination(String path, Optional<RecordedClick> click, String coupon) {

    static final Destination HOME = new Destination(Landings.HOME, Optional.empty(), "");

    String location() {
      List<String> query = new ArrayList<>();
      click.ifPresent(c -> query.add(AttributionToken.PARAMETER + "=" + c.token()));
      if (!coupon.isEmpty()) {
        query.add("coupon=" + coupon);
      }
      return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
  }
}
