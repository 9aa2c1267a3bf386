package dev.halfmillion.platform.hosts;

import dev.halfmillion.platform.hosts.ProxySettings.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what proxies wrote about a request. Each adds its word at the end, so the list is read from
 * there: the first address that is no proxy of ours is the client's, and what stands before it is
 * only what the client says.
 */
final class ForwardedHeaders {

  private static final Pattern ADDRESS =
      Pattern.compile("\\[([0-9a-fA-F:.]+)](?::\\d+)?|([0-9.]+)(?::\\d+)?|([0-9a-fA-F:.]+)");

  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?");

  private final Kind kind;
  private final Proxies proxies;

  ForwardedHeaders(Kind kind, Proxies proxies) {
    this.kind = kind;
    this.proxies = proxies;
  }

  /** How a request came; empty where its sender is no proxy of ours or says nothing. */
  Optional<CameBy> read(HttpServletRequest request) {
    if (!proxies.include(request.getRemoteAddr())) {
      return Optional.empty();
    }
    List<Map<String, String>> hops = kind == Kind.FORWARDED ? forwarded(request) : old(request);
    return hops.isEmpty() ? Optional.empty() : Optional.of(outermost(hops, request));
  }

  private CameBy outermost(List<Map<String, String>> hops, HttpServletRequest request) {
    String client = request.getRemoteAddr();
    String scheme = null;
    String host = null;
    for (Map<String, String> hop : hops.reversed()) {
      scheme = Optional.ofNullable(scheme(hop)).orElse(scheme);
      host = Optional.ofNullable(host(hop)).orElse(host);
      Optional<String> before = address(hop.getOrDefault("for", ""));
      client = before.orElse(client);
      if (before.isEmpty() || !proxies.include(client)) {
        break;
      }
    }
    return new CameBy(client, scheme, host);
  }

  private static @Nullable String scheme(Map<String, String> hop) {
    String said = hop.getOrDefault("proto", "").toLowerCase(Locale.ROOT);
    return said.equals("http") || said.equals("https") ? said : null;
  }

  private static @Nullable String host(Map<String, String> hop) {
    String said = hop.getOrDefault("host", "");
    return HOST.matcher(said).matches() ? said : null;
  }

  private static Optional<String> address(String said) {
    Matcher matcher = ADDRESS.matcher(said);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return IntStream.rangeClosed(1, matcher.groupCount())
        .mapToObj(matcher::group)
        .filter(part -> part != null)
        .findFirst();
  }

  /** Three lists whose ends belong together; the shorter ones were begun by a nearer proxy. */
  private static List<Map<String, String>> old(HttpServletRequest request) {
    List<String> clients = list(request, "X-Forwarded-For").reversed();
    List<String> schemes = list(request, "X-Forwarded-Proto").reversed();
    List<String> hosts = list(request, "X-Forwarded-Host").reversed();
    int length = Math.max(clients.size(), Math.max(schemes.size(), hosts.size()));
    return IntStream.range(0, length)
        .mapToObj(i -> Map.of("for", at(clients, i), "proto", at(schemes, i), "host", at(hosts, i)))
        .toList()
        .reversed();
  }

  private static String at(List<String> list, int index) {
    return index < list.size() ? list.get(index) : "";
  }

  private static List<Map<String, String>> forwarded(HttpServletRequest request) {
    return list(request, "Forwarded").stream().map(ForwardedHeaders::pairs).toList();
  }

  private static Map<String, String> pairs(String element) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : element.split(";")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = pair.substring(equals + 1).strip().replaceAll("^\"|\"$", "");
        pairs.putIfAbsent(pair.substring(0, equals).strip().toLowerCase(Locale.ROOT), value);
      }
    }
    return pairs;
  }

  private static List<String> list(HttpServletRequest request, String name) {
    return Collections.list(request.getHeaders(name)).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .toList();
  }
}
