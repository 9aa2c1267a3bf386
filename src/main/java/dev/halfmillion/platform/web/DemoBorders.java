package dev.halfmillion.platform.web;

import dev.halfmillion.platform.database.StartRefused;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Keeps a demo on this machine: it binds to loopback, and refuses a public address, a short
 * password and keys of live gateways before anything is started.
 */
class DemoBorders implements EnvironmentPostProcessor {

  private static final Map<String, Object> DEFAULTS = Map.of("server.address", "127.0.0.1");

  /** As for every password that is the only factor. */
  private static final int SHORTEST_PASSWORD = 15;

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!"demo".equalsIgnoreCase(environment.getProperty("halfmillion.mode"))) {
      return;
    }
    environment.getPropertySources().addLast(new MapPropertySource("demo", DEFAULTS));
    requireLoopback("SERVER_ADDRESS", environment.getRequiredProperty("server.address"));
    String base = environment.getProperty("halfmillion.base-url", "");
    if (!base.isEmpty()) {
      requireLoopback("HALFMILLION_BASE_URL", host(base));
    }
    requireLongPassword(environment.getProperty("halfmillion.demo.password", ""));
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> enumerable) {
        refuseLiveKeys(enumerable);
      }
    }
  }

  /** The host in an address; what is no address stands for itself. */
  private static String host(String address) {
    try {
      String host = new URI(address).getHost();
      return host == null ? address : host;
    } catch (URISyntaxException garbled) {
      return address;
    }
  }

  private static void requireLongPassword(String password) {
    if (!password.isEmpty() && password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      throw new StartRefused(
          "HALFMILLION_DEMO_PASSWORD is shorter than 15 characters. Choose a longer one, or leave"
              + " it out and one is made up.");
    }
  }

  private static void requireLoopback(String variable, String host) {
    if (host.endsWith(".localhost")) {
      return;
    }
    try {
      if (InetAddress.getByName(host).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException unknown) {
      throw refused(variable, host);
    }
    throw refused(variable, host);
  }

  private static StartRefused refused(String variable, String host) {
    return new StartRefused(
        "A demo is seen from this machine only, and "
            + variable
            + " says "
            + host
            + ". Leave it out, or use HALFMILLION_MODE=production for a real academy.");
  }

  private static void refuseLiveKeys(EnumerablePropertySource<?> source) {
    for (String name : source.getPropertyNames()) {
      String value = String.valueOf(source.getProperty(name)).toLowerCase(Locale.ROOT);
      if (value.startsWith("rzp_live_")
          || value.startsWith("sk_live_")
          || value.startsWith("rk_live_")) {
        throw new StartRefused(
            "A demo never holds keys of a live gateway, and "
                + name
                + " is one. Take it out of the environment.");
      }
    }
  }
}
