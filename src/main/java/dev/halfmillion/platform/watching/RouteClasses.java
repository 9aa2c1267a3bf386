package dev.halfmillion.platform.watching;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts requests by a dozen classes of addresses. Each address by itself would be hundreds of
 * series that nobody looks at, and those of strangers without end.
 */
@Component
class RouteClasses implements MeterFilter {

  private static final String REQUESTS = "http.server.requests";
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("checkout", "checkout"),
          Map.entry("pay", "checkout"),
          Map.entry("orders", "checkout"),
          Map.entry("documents", "checkout"),
          Map.entry("webhooks", "webhook"),
          Map.entry("r", "click"),
          Map.entry("sign-in", "sign-in"),
          Map.entry("sign-up", "sign-in"),
          Map.entry("sign-out", "sign-in"),
          Map.entry("owner", "sign-in"),
          Map.entry("account", "account"),
          Map.entry("affiliate", "affiliate"),
          Map.entry("admin", "back-office"),
          Map.entry("api", "learning"),
          Map.entry("learn", "learning"),
          Map.entry("assets", "files"),
          Map.entry("css", "files"),
          Map.entry("js", "files"),
          Map.entry("fonts", "files"),
          Map.entry("webjars", "files"),
          Map.entry("media", "files"),
          Map.entry("pictures", "files"),
          Map.entry("favicon.svg", "files"),
          Map.entry("health", "watching"),
          Map.entry("metrics", "watching"),
          Map.entry("mailbox", "rehearsal"),
          Map.entry("sandbox-gateway", "rehearsal"),
          Map.entry("demo", "rehearsal"),
          Map.entry("NOT_FOUND", "nothing-there"),
          Map.entry("UNKNOWN", "nothing-there"),
          Map.entry("**", "nothing-there"),
          Map.entry("error", "nothing-there"));

  @Override
  public Meter.Id map(Meter.Id id) {
    if (!id.getName().equals(REQUESTS) || id.getTag("uri") == null) {
      return id;
    }
    Tags tags =
        Tags.of("route", of(String.valueOf(id.getTag("uri"))))
            .and("method", method(String.valueOf(id.getTag("method"))));
    String status = id.getTag("status");
    return id.replaceTags(status == null ? tags : tags.and(Tag.of("status", status)));
  }

  /** Those under way have no address yet. */
  @Override
  public MeterFilterReply accept(Meter.Id id) {
    return id.getName().equals(REQUESTS + ".active")
        ? MeterFilterReply.DENY
        : MeterFilterReply.NEUTRAL;
  }

  /** The class of an address or its pattern. */
  static String of(String pattern) {
    String first = pattern.replaceFirst("^/", "").split("/", 2)[0];
    return CLASSES.getOrDefault(first, "site");
  }

  /** Strangers invent methods. */
  private static String method(String method) {
    return switch (method) {
      case "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH" -> method;
      default -> "other";
    };
  }
}
