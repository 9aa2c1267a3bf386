package dev.halfmillion.routes;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * What a route reads out of a request.
 *
 * @param fields names of form fields and query parameters
 * @param headers names of headers
 * @param json names of the properties of a JSON body; empty where none is taken
 */
record Inputs(List<String> fields, List<String> headers, List<String> json) {

  /** Those that controllers take out of the request by hand: keys, ways onward, click tokens. */
  static final List<String> BY_HAND = List.of("key", "next", "via");

  /** The inputs of every route that a controller answers. */
  static Map<Route, Inputs> of(ApplicationContext application) {
    Map<Route, Inputs> inputs = new LinkedHashMap<>();
    application
        .getBean("requestMappingHandlerMapping", RequestMappingInfoHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, handler) -> add(inputs, info, handler));
    Set<String> handled = inputs.keySet().stream().map(Route::pattern).collect(Collectors.toSet());
    Filtered.of(application, handled).forEach(route -> inputs.put(route, Filtered.INPUTS));
    return inputs;
  }

  private static void add(
      Map<Route, Inputs> inputs, RequestMappingInfo info, HandlerMethod handler) {
    List<MethodParameter> parameters = Arrays.asList(handler.getMethodParameters());
    Inputs read =
        new Inputs(
            parameters.stream().flatMap(Inputs::fields).toList(),
            parameters.stream().flatMap(Inputs::headers).toList(),
            parameters.stream().flatMap(Inputs::json).toList());
    Route.of(info).forEach(route -> inputs.put(route, read));
  }

  private static Stream<String> fields(MethodParameter parameter) {
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    if (named != null) {
      return Stream.of(named.name().isEmpty() ? name(parameter) : named.name());
    }
    return parameter.hasParameterAnnotation(ModelAttribute.class)
        ? components(parameter.getParameterType())
        : Stream.empty();
  }

  private static Stream<String> headers(MethodParameter parameter) {
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    return header == null || header.name().isEmpty() ? Stream.empty() : Stream.of(header.name());
  }

  private static Stream<String> json(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(RequestBody.class)
        ? components(parameter.getParameterType())
        : Stream.empty();
  }

  private static Stream<String> components(Class<?> form) {
    if (!form.isRecord()) {
      throw new AssertionError(form + " is no record; say here how its fields are found");
    }
    return Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName);
  }

  private static String name(MethodParameter parameter) {
    Method method = (Method) parameter.getExecutable();
    return method.getParameters()[parameter.getParameterIndex()].getName();
  }
}
