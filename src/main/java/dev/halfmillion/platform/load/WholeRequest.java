package dev.halfmillion.platform.load;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpMethod;

/** A request that was read whole. The fields of a form are read from it as the container would. */
final class WholeRequest extends FieldsRequest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MOST_FIELDS = 1_000;

  private final byte[] body;

  /**
   * A request with its body.
   *
   * @throws dev.halfmillion.platform.Refusal with 400 for a form that cannot be read
   */
  WholeRequest(HttpServletRequest request, byte[] body) {
    super(request, isForm(request) ? fields(body, charset(request)) : Map.of());
    this.body = body;
  }

  /** Whether the fields of a form without files are to be read from the body. */
  static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return HttpMethod.POST.matches(request.getMethod())
        && type != null
        && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
  }

  private static Map<String, List<String>> fields(byte[] body, Charset charset) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    String[] pairs = new String(body, StandardCharsets.ISO_8859_1).split("&");
    if (pairs.length > MOST_FIELDS) {
      throw malformed();
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals), charset);
      if (!name.isEmpty()) {
        fields
            .computeIfAbsent(name, first -> new ArrayList<>())
            .add(equals < 0 ? "" : decoded(pair.substring(equals + 1), charset));
      }
    }
    return fields;
  }

  /** Bytes that should have been escaped are taken as they are, as the container takes them. */
  private static String decoded(String text, Charset charset) {
    try {
      String raw = new String(text.getBytes(StandardCharsets.ISO_8859_1), charset);
      return URLDecoder.decode(raw, charset);
    } catch (IllegalArgumentException broken) {
      throw malformed();
    }
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ReadBody(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), charset(this)));
  }
}
