package dev.halfmillion.platform.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Reads what {@link OpenToApps} says. */
public final class NeededRights {

  private static final Set<String> READS = Set.of("GET", "HEAD");

  private NeededRights() {}

  /**
   * The right that a program needs.
   *
   * @param method an HTTP method
   * @return empty where programs are not let in, whatever they may do
   */
  public static Optional<Right> of(HandlerMethod handler, String method) {
    OpenToApps said =
        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), OpenToApps.class);
    if (said == null) {
      return Optional.empty();
    }
    return READS.contains(method)
        ? Optional.of(said.read())
        : Arrays.stream(said.write()).findFirst();
  }
}
