package dev.halfmillion.platform.load;

import dev.halfmillion.platform.Refusal;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** A request that was read whole. The fields of a form are read from it as the container would. */
final class WholeRequest extends HttpServletRequestWrapper {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MOST_FIELDS = 1_000;

  private final byte[] body;
  private final Map<String, List<String>> fields;
  private @Nullable Map<String, String[]> parameters;

  /**
   * A request with its body.
   *
   * @throws Refusal with 400 for a form that cannot be read
   */
  WholeRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
    this.fields = isForm(request) ? fields(body, charset(request)) : Map.of();
  }

  /** Whether the fields of a form without files are to be read from the body. */
  static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return HttpMethod.POST.matches(request.getMethod())
        && type != null
        && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
  }

  private static Charset charset(HttpServletRequest request) {
    String name = request.getCharacterEncoding();
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw malformed();
    }
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

  private static Refusal malformed() {
    return new Refusal(
        HttpStatus.BAD_REQUEST,
        "request.malformed",
        "The request could not be read. Check what you entered and send it again.");
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ReadBody(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), charset(this)));
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = getParameterValues(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = getParameterMap().get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  /** Those of the address come before those of the form. */
  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> known = parameters;
    if (known == null) {
      Map<String, List<String>> all = new LinkedHashMap<>();
      super.getParameterMap()
          .forEach((name, values) -> all.put(name, new ArrayList<>(Arrays.asList(values))));
      fields.forEach(
          (name, values) -> all.computeIfAbsent(name, none -> new ArrayList<>()).addAll(values));
      known = new LinkedHashMap<>();
      for (Map.Entry<String, List<String>> one : all.entrySet()) {
        known.put(one.getKey(), one.getValue().toArray(String[]::new));
      }
      parameters = Collections.unmodifiableMap(known);
    }
    return known;
  }
}
