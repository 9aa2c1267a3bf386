package dev.halfmillion.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A page as it was answered once, zipped, with its headers. Hardly anybody takes the plain text,
 * which is five times as large; it is unzipped then.
 *
 * @param etag weak, for both forms have the same
 * @param length of the plain text, in bytes
 * @param seconds for how long it said that shared caches may keep it
 */
record KeptPage(
    @Nullable String contentType,
    Locale language,
    List<Header> headers,
    String etag,
    int length,
    byte[] zipped,
    int seconds) {

  /** Larger pages are not kept. */
  private static final int LARGEST = 512 * 1024;

  private static final Pattern SHARED = Pattern.compile("s-maxage=(\\d{1,5})");

  private static final Set<String> OF_ONE_ANSWER =
      Set.of(
          "x-request-id",
          "cache-control",
          "content-type",
          "content-length",
          "content-encoding",
          "content-language",
          "transfer-encoding",
          "date",
          "connection",
          "etag",
          "vary");

  /** One line of the answer's head. */
  record Header(String name, String value) {}

  /** What an answer leaves to keep, or empty where it may not be kept. */
  static Optional<KeptPage> of(ContentCachingResponseWrapper answer) throws IOException {
    String caching =
        Objects.requireNonNullElse(answer.getHeader(HttpHeaders.CACHE_CONTROL), "no-store");
    boolean open =
        answer.getStatus() == HttpServletResponse.SC_OK
            && caching.startsWith("public")
            && answer.getHeader(HttpHeaders.SET_COOKIE) == null
            && answer.getHeader(HttpHeaders.CONTENT_ENCODING) == null
            && answer.getContentSize() > 0
            && answer.getContentSize() <= LARGEST;
    if (!open) {
      return Optional.empty();
    }
    byte[] text = answer.getContentAsByteArray();
    return Optional.of(
        new KeptPage(
            answer.getContentType(),
            answer.getLocale(),
            headers(answer),
            "W/\"" + DigestUtils.md5DigestAsHex(text) + "\"",
            text.length,
            zip(text),
            seconds(caching)));
  }

  private static List<Header> headers(HttpServletResponse answer) {
    return answer.getHeaderNames().stream()
        .filter(name -> !OF_ONE_ANSWER.contains(name.toLowerCase(Locale.ROOT)))
        .distinct()
        .flatMap(name -> answer.getHeaders(name).stream().map(value -> new Header(name, value)))
        .toList();
  }

  private static int seconds(String caching) {
    Matcher found = SHARED.matcher(caching);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  private static byte[] zip(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length / 3);
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text);
    }
    return bytes.toByteArray();
  }

  /** Answers with it again, to be kept by others for what is left of its time. */
  void answerAgain(long secondsLeft, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    for (Header header : headers) {
      response.addHeader(header.name(), header.value());
    }
    response.setHeader(
        HttpHeaders.CACHE_CONTROL,
        "public, max-age=0, s-maxage=" + secondsLeft + ", stale-while-revalidate=0");
    if (contentType != null) {
      response.setContentType(contentType);
    }
    response.setLocale(language);
    answer(request, response);
  }

  /** Answers with its bytes, or that they have not changed. */
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.setHeader(HttpHeaders.ETAG, etag);
    if (isKnownTo(request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    if (takesZipped(request)) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      response.setContentLength(zipped.length);
      response.getOutputStream().write(zipped);
      return;
    }
    response.setContentLength(length);
    try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      text.transferTo(response.getOutputStream());
    }
  }

  private boolean isKnownTo(HttpServletRequest request) {
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    return known != null && known.contains(etag.substring(2));
  }

  private static boolean takesZipped(HttpServletRequest request) {
    String taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return taken != null && taken.contains("gzip") && !taken.contains("gzip;q=0");
  }
}
