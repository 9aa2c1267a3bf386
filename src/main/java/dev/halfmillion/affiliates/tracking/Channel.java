package dev.halfmillion.affiliates.tracking;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a link was shared: said by the link, or guessed from where the visitor came. */
public final class Channel {

  /** What the program's own share buttons and the link page offer, in the order people look. */
  public static final List<String> OFFERED =
      List.of("whatsapp", "instagram", "youtube", "facebook", "telegram", "email", "website");

  /** The channel of a sale that a typed code won. */
  public static final String CODE = "code";

  /** The channel of a sale that a typed coupon won. */
  public static final String COUPON = "coupon";

  static final int LONGEST = 20;

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("whatsapp", "WhatsApp"),
          Map.entry("instagram", "Instagram"),
          Map.entry("youtube", "YouTube"),
          Map.entry("facebook", "Facebook"),
          Map.entry("telegram", "Telegram"),
          Map.entry("x", "X"),
          Map.entry("linkedin", "LinkedIn"),
          Map.entry("email", "E-mail"),
          Map.entry("search", "Search"),
          Map.entry("qr", "QR code"),
          Map.entry("website", "Website"),
          Map.entry(CODE, "Your code"),
          Map.entry(COUPON, "Your coupon"));

  private static final Map<String, String> HOSTS =
      Map.ofEntries(
          Map.entry("whatsapp.com", "whatsapp"),
          Map.entry("wa.me", "whatsapp"),
          Map.entry("instagram.com", "instagram"),
          Map.entry("youtube.com", "youtube"),
          Map.entry("youtu.be", "youtube"),
          Map.entry("facebook.com", "facebook"),
          Map.entry("fb.me", "facebook"),
          Map.entry("telegram.org", "telegram"),
          Map.entry("t.me", "telegram"),
          Map.entry("twitter.com", "x"),
          Map.entry("x.com", "x"),
          Map.entry("t.co", "x"),
          Map.entry("linkedin.com", "linkedin"),
          Map.entry("lnkd.in", "linkedin"),
          Map.entry("mail.google.com", "email"),
          Map.entry("mail.yahoo.com", "email"),
          Map.entry("google.com", "search"),
          Map.entry("google.co.in", "search"),
          Map.entry("bing.com", "search"),
          Map.entry("duckduckgo.com", "search"));

  private Channel() {}

  /** The channel of a click; empty when nothing tells. */
  static String of(String said, String referrerHost, String agent) {
    String own = Words.slug(said, LONGEST);
    if (!own.isEmpty()) {
      return own;
    }
    String browser = agent.toLowerCase(Locale.ROOT);
    if (browser.contains("instagram")) {
      return "instagram";
    }
    if (browser.contains("fban/") || browser.contains("fbav/")) {
      return "facebook";
    }
    return referrerHost.isEmpty() ? "" : ofHost(referrerHost);
  }

  private static String ofHost(String host) {
    for (String rest = host; !rest.isEmpty(); rest = parent(rest)) {
      String channel = HOSTS.get(rest);
      if (channel != null) {
        return channel;
      }
    }
    return "website";
  }

  private static String parent(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? "" : host.substring(dot + 1);
  }

  /** The name people read: "WhatsApp", or the sharer's own word with a capital. */
  public static String label(String channel) {
    if (channel.isEmpty()) {
      return "Not known";
    }
    String known = LABELS.get(channel);
    return known != null
        ? known
        : channel.substring(0, 1).toUpperCase(Locale.ROOT) + channel.substring(1);
  }
}
