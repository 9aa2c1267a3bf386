package dev.halfmillion.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser that visits an academy of several hosts through a proxy: it keeps cookies as browsers
 * do, by host and by domain, and the proxy says which host it asked.
 */
final class HostBrowser {

  private static final String FORM_TOKEN = "0e5c1f1e-5f62-4b0f-9d9c-7d1c4f8d2a11";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI proxied;
  private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();

  /** A browser whose form token belongs to all hosts of a domain. */
  HostBrowser(URI proxied, String domain) {
    this.proxied = proxied;
    HttpCookie token = new HttpCookie("XSRF-TOKEN", FORM_TOKEN);
    token.setDomain(domain);
    keep(token, domain);
  }

  /** Opens a page. */
  HttpResponse<String> get(String address) {
    return send(address, request(address).GET());
  }

  /** Opens a page and goes where it leads, until a page is there. */
  HttpResponse<String> visit(String address) {
    HttpResponse<String> answer = get(address);
    String here = address;
    while (answer.statusCode() / 100 == 3) {
      here = next(here, answer);
      answer = get(here);
    }
    return answer;
  }

  /** Sends a form; names and values in turn. */
  HttpResponse<String> post(String address, String... form) {
    return send(address, form(address, form));
  }

  /** Sends a form from a page of some origin. */
  HttpResponse<String> postFrom(String origin, String address, String... form) {
    return send(address, form(address, form).header("Origin", origin));
  }

  /** Where an answer leads that was given at an address. */
  static String next(String here, HttpResponse<String> answer) {
    return URI.create(here)
        .resolve(answer.headers().firstValue("Location").orElseThrow())
        .toString();
  }

  /** The cookies that go to a host, as a header. */
  String cookiesFor(String host) {
    return cookies.values().stream()
        .filter(cookie -> goesTo(cookie, host))
        .map(cookie -> cookie.getName() + '=' + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static boolean goesTo(HttpCookie cookie, String host) {
    String domain = cookie.getDomain();
    return host.equals(domain) || (cookie.getComment() == null && host.endsWith('.' + domain));
  }

  private HttpRequest.Builder form(String address, String... form) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < form.length; i += 2) {
      fields.add(form[i] + '=' + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    return request(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("X-XSRF-TOKEN", FORM_TOKEN)
        .POST(BodyPublishers.ofString(String.join("&", fields)));
  }

  private HttpRequest.Builder request(String address) {
    URI asked = URI.create(address);
    String query = asked.getRawQuery() == null ? "" : '?' + asked.getRawQuery();
    return HttpRequest.newBuilder(proxied.resolve(asked.getRawPath() + query))
        .timeout(PATIENCE)
        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36")
        .header("X-Forwarded-Host", asked.getAuthority())
        .header("X-Forwarded-For", "203.0.113.50")
        .header("Cookie", cookiesFor(asked.getHost()));
  }

  private HttpResponse<String> send(String address, HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      for (String line : answer.headers().allValues("Set-Cookie")) {
        keep(HttpCookie.parse(line).getFirst(), URI.create(address).getHost());
      }
      return answer;
    } catch (IOException cutOff) {
      throw new UncheckedIOException(cutOff);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** A cookie without a domain goes back to its host alone, which its comment notes. */
  private void keep(HttpCookie cookie, String host) {
    if (cookie.getDomain() == null) {
      cookie.setDomain(host);
      cookie.setComment("host only");
    }
    String key = cookie.getName() + ' ' + cookie.getDomain();
    if (cookie.getName().equals("XSRF-TOKEN") && !cookie.getValue().equals(FORM_TOKEN)) {
      return;
    }
    if (cookie.getMaxAge() == 0) {
      cookies.remove(key);
    } else {
      cookies.put(key, cookie);
    }
  }
}
