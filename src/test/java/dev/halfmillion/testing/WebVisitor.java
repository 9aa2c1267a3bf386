package dev.halfmillion.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A browser of its own over real HTTP: keeps cookies, sends the form token, follows no redirect.
 */
public final class WebVisitor {

  private static final String FORM_TOKEN = "0e5c1f1e-5f62-4b0f-9d9c-7d1c4f8d2a11";
  private static final String BROWSER =
      "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile"
          + " Safari/537.36";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final HttpClient http;
  private final URI base;

  /** A browser that visits the site at an address. */
  public WebVisitor(URI base) {
    this(base, null);
  }

  /** A browser that visits a site with TLS and trusts its certificate. */
  public WebVisitor(URI base, @Nullable SSLContext trust) {
    this.base = base;
    CookieManager cookies = new CookieManager();
    HttpCookie token = new HttpCookie("XSRF-TOKEN", FORM_TOKEN);
    token.setPath("/");
    token.setVersion(0);
    cookies.getCookieStore().add(base, token);
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5));
    this.http = (trust == null ? client : client.sslContext(trust)).build();
  }

  /** Opens a page. */
  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Sends a form; names and values in turn. */
  public HttpResponse<String> post(String path, String... form) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < form.length; i += 2) {
      fields.add(form[i] + '=' + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-XSRF-TOKEN", FORM_TOKEN)
            .POST(BodyPublishers.ofString(String.join("&", fields))));
  }

  /** Sends a form with a PDF file. */
  public HttpResponse<String> upload(String path, String field, String name, byte[] pdf) {
    String head =
        "--part\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n";
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("X-XSRF-TOKEN", FORM_TOKEN)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head.formatted(field, name)),
                    BodyPublishers.ofByteArray(pdf),
                    BodyPublishers.ofString("\r\n--part--\r\n"))));
  }

  /** Delivers what a machine signed. */
  public HttpResponse<String> deliver(String path, Map<String, String> headers, byte[] body) {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return send(request.header("Content-Type", "application/json"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(PATIENCE)
        .header("User-Agent", BROWSER);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException cutOff) {
      throw new UncheckedIOException(cutOff);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
