package dev.halfmillion.platform.hosts;

import dev.halfmillion.platform.Settings;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where each page of the academy is at home: all on one host, or parts of it on hosts of their own.
 * Whatever leaves the building as an address is made here.
 */
@Component
public class Hosts {

  private final Settings settings;
  private final Environment environment;
  private final Map<Area, String> names = new EnumMap<>(Area.class);
  private final Optional<String> cookieDomain;

  Hosts(Settings settings, HostSettings own, Environment environment) {
    this.settings = settings;
    this.environment = environment;
    name(Area.AFFILIATE, own.affiliate());
    name(Area.APP, own.app());
    name(Area.ADMIN, own.admin());
    this.cookieDomain =
        names.isEmpty()
            ? Optional.empty()
            : Optional.of(HostRules.domain(settings.baseUrl(), names.values(), own.cookieDomain()));
  }

  private void name(Area area, String written) {
    String host = written.strip().toLowerCase(Locale.ROOT);
    URI base = settings.baseUrl();
    if (!host.isEmpty() && (base == null || !host.equals(base.getHost()))) {
      names.put(area, host);
    }
  }

  /** Whether there is more than one. */
  public boolean several() {
    return !names.isEmpty();
  }

  /** The domain of all cookies; empty where they stay with the one host. */
  public Optional<String> cookieDomain() {
    return cookieDomain;
  }

  /**
   * The absolute address of a path, at the host where it is at home.
   *
   * @param path begins with a slash, or is empty
   */
  public URI url(String path) {
    return URI.create(address(path));
  }

  /** The same for a path as a browser sent it, which may be less than an address has to be. */
  public String address(String path) {
    return origin(names.get(Area.of(path))) + path;
  }

  /** The address of a path for this program itself, which need not find its own public name. */
  public URI inside(String path) {
    String host = environment.getProperty("server.address", "localhost");
    return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + port() + path);
  }

  /** Whether an {@code Origin} that a browser sent is one of ours. */
  public boolean isOurs(String origin) {
    return origins().contains(origin.toLowerCase(Locale.ROOT));
  }

  /** Whether a host is one of ours. */
  boolean isHost(String host) {
    return names.containsValue(host) || host.equals(base().getHost());
  }

  /** Whether a host is where an area is at home. */
  boolean isHome(Area area, String host) {
    return host.equals(names.getOrDefault(area, base().getHost()));
  }

  /** The page that a host begins with. */
  String home(String host) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(host))
        .map(entry -> entry.getKey().home())
        .findFirst()
        .orElse(Area.SITE.home());
  }

  private Set<String> origins() {
    return Stream.concat(Stream.of(base().getHost()), names.values().stream())
        .map(this::origin)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private String origin(@Nullable String host) {
    URI base = base();
    String port = base.getPort() < 0 ? "" : ":" + base.getPort();
    return base.getScheme() + "://" + (host == null ? base.getHost() : host) + port;
  }

  private URI base() {
    URI set = settings.baseUrl();
    if (set != null && set.getHost() != null) {
      return set;
    }
    return URI.create("http://localhost" + port());
  }

  private String port() {
    return ":"
        + environment.getProperty(
            "local.server.port", environment.getProperty("server.port", "8080"));
  }
}
