package dev.halfmillion.platform.load;

import dev.halfmillion.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request whose body was read before its work; its fields are parameters like those of the
 * address.
 */
class FieldsRequest extends HttpServletRequestWrapper {

  private final Map<String, List<String>> fields;
  private @Nullable Map<String, String[]> parameters;

  FieldsRequest(HttpServletRequest request, Map<String, List<String>> fields) {
    super(request);
    this.fields = fields;
  }

  static Charset charset(HttpServletRequest request) {
    String name = request.getCharacterEncoding();
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw malformed();
    }
  }

  static Refusal malformed() {
    return new Refusal(
        HttpStatus.BAD_REQUEST,
        "request.malformed",
        "The request could not be read. Check what you entered and send it again.");
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
