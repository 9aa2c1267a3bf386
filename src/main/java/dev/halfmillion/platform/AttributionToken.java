package dev.halfmillion.platform;

/**
 * The opaque value that says how a visitor came. Orders carry it unread; only the affiliate program
 * can tell what it means.
 */
public final class AttributionToken {

  /** The cookie's name; set by {@code /r/{code}}, httpOnly, SameSite=Lax. */
  public static final String COOKIE = "hm_ref";

  /** The parameter by which a link carries the value where cookies fail. */
  public static final String PARAMETER = "via";

  /** Longest value ever accepted or stored. */
  public static final int MAX_LENGTH = 200;

  private AttributionToken() {}
}
