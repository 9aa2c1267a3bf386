package dev.halfmillion.sales.web;

import dev.halfmillion.platform.AttributionToken;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Referrals;
import dev.halfmillion.sales.Referrals.Referrer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Learns from a request how its sender came. */
@Component
class ReferralReader {

  private static final List<String> PARAMETERS = List.of(AttributionToken.PARAMETER, "ref");

  private final Referrals referrals;

  ReferralReader(Referrals referrals) {
    this.referrals = referrals;
  }

  /** What the link carried, for the form to keep: the first that names somebody. */
  String fromLink(HttpServletRequest request) {
    return best(PARAMETERS.stream().map(request::getParameter)).orElse("");
  }

  /** What the link, else the cookie carried; whichever names somebody first. */
  Attribution carried(String via, HttpServletRequest request) {
    return Attribution.carried(best(Stream.of(via, cookie(request))).orElse(null));
  }

  /** A code that the buyer typed, with what was carried beside it; empty where nobody has it. */
  Optional<Attribution> typed(String code, String via, HttpServletRequest request) {
    return referrals.tokenForCode(code, carried(via, request).token()).map(Attribution::typed);
  }

  /** Who recommended the academy, as buyers may read it; empty for nobody. */
  String nameOf(Attribution attribution) {
    return Optional.ofNullable(attribution.token())
        .flatMap(referrals::ofToken)
        .map(Referrer::displayName)
        .orElse("");
  }

  private Optional<String> best(Stream<@Nullable String> tokens) {
    List<String> carried =
        tokens
            .filter(Objects::nonNull)
            .map(Attribution::carried)
            .map(Attribution::token)
            .filter(Objects::nonNull)
            .toList();
    return carried.stream()
        .filter(token -> referrals.ofToken(token).isPresent())
        .findFirst()
        .or(() -> carried.stream().findFirst());
  }

  private static @Nullable String cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? null
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(AttributionToken.COOKIE))
            .map(Cookie::getValue)
            .findFirst()
            .orElse(null);
  }
}
