package dev.halfmillion.platform.web;

import java.util.List;

/** What browsers may load and run on our pages: only what comes from us, nothing written inline. */
public final class ContentSecurity {

  private static final String STYLES = "style-src 'self'";

  /** The policy of every page. */
  public static final String POLICY =
      "default-src 'self'; script-src 'self'; "
          + STYLES
          + "; img-src 'self' data:; media-src"
          + " 'self'; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self';"
          + " frame-ancestors 'none'";

  private ContentSecurity() {}

  /**
   * The policy of a page whose forms lead only to us and to these places, redirects included.
   *
   * @param origins such as {@code https://api.example.com}
   */
  public static String withForms(List<String> origins) {
    return POLICY + "; form-action 'self' " + String.join(" ", origins);
  }

  /** The policy of a page whose script also sends to this place, such as a bucket for uploads. */
  public static String withConnection(String origin) {
    return POLICY.replace("connect-src 'self'", "connect-src 'self' " + origin);
  }

  /** The policy of the one page whose framework writes style elements, each with this nonce. */
  public static String withStyleNonce(String nonce) {
    return POLICY.replace(STYLES, STYLES + " 'nonce-" + nonce + "'");
  }
}
