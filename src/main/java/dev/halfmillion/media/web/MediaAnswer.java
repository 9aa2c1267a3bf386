package dev.halfmillion.media.web;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * What a request for a file gets: the status and the part.
 *
 * @param status 200, 206, 304 or 416
 * @param from the first byte
 * @param length how many bytes
 */
record MediaAnswer(int status, long from, long length) {

  /** The standard's own formatter writes days of one figure, which HTTP does not know. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private static final String CACHE = "private, max-age=3600";
  private static final String HARMLESS = "default-src 'none'; sandbox";
  private static final String VIEWER = "frame-ancestors 'none'";

  /** Decides by the request's conditions; several ranges at once get the whole file. */
  static MediaAnswer to(HttpServletRequest request, MediaAsset asset) {
    if (names(request.getHeader(HttpHeaders.IF_NONE_MATCH), asset)) {
      return new MediaAnswer(HttpServletResponse.SC_NOT_MODIFIED, 0, 0);
    }
    String range = request.getHeader(HttpHeaders.RANGE);
    String onlyIf = request.getHeader(HttpHeaders.IF_RANGE);
    MediaAnswer whole = new MediaAnswer(HttpServletResponse.SC_OK, 0, asset.size());
    if (range == null || (onlyIf != null && !isOf(onlyIf, asset))) {
      return whole;
    }
    try {
      List<HttpRange> parts = HttpRange.parseRanges(range);
      return parts.size() == 1 ? part(parts.getFirst(), asset.size()) : whole;
    } catch (IllegalArgumentException notInBytes) {
      return whole;
    }
  }

  /** A moment stands for a file as well: what lies under an address never changes. */
  private static boolean isOf(String condition, MediaAsset asset) {
    return condition.equals(etag(asset)) || condition.equals(lastModified(asset));
  }

  private static String lastModified(MediaAsset asset) {
    return HTTP_DATE.format(asset.createdAt().atOffset(ZoneOffset.UTC));
  }

  private static MediaAnswer part(HttpRange range, long size) {
    long from = range.getRangeStart(size);
    long to = Math.min(range.getRangeEnd(size), size - 1);
    return from >= size || to < from
        ? new MediaAnswer(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE, 0, 0)
        : new MediaAnswer(HttpServletResponse.SC_PARTIAL_CONTENT, from, to - from + 1);
  }

  /**
   * Writes status and headers.
   *
   * @param shown whether a PDF opens in the browser, which shows it in a viewer of its own; a
   *     sandbox would keep that viewer from it
   */
  void head(HttpServletResponse response, MediaAsset asset, boolean shown) {
    boolean viewer = shown && asset.type() == MediaType.PDF;
    response.setStatus(status);
    response.setHeader(HttpHeaders.ETAG, etag(asset));
    response.setHeader(HttpHeaders.LAST_MODIFIED, lastModified(asset));
    response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE);
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", viewer ? VIEWER : HARMLESS);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, disposition(asset, viewer || asset.type().shownInPage()));
    if (status == HttpServletResponse.SC_PARTIAL_CONTENT) {
      response.setHeader(
          HttpHeaders.CONTENT_RANGE,
          "bytes " + from + "-" + (from + length - 1) + "/" + asset.size());
    } else if (status == HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE) {
      response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + asset.size());
    }
    if (status != HttpServletResponse.SC_NOT_MODIFIED) {
      response.setContentType(asset.type().header());
      response.setContentLengthLong(length);
    }
  }

  private static boolean names(@Nullable String conditions, MediaAsset asset) {
    return conditions != null
        && Arrays.stream(conditions.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.replaceFirst("^W/", "").equals(etag(asset)));
  }

  private static String etag(MediaAsset asset) {
    return '"' + asset.content().hex().substring(0, 32) + '"';
  }

  private static String disposition(MediaAsset asset, boolean shown) {
    return ContentDisposition.builder(shown ? "inline" : "attachment")
        .filename(asset.fileName(), StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
