package dev.halfmillion.platform.errors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What a program is told whose request Tomcat itself cannot read, such as an address with signs
 * that no address has: the same problem as everywhere, not Tomcat's page. Such a request reaches
 * none of our filters.
 */
final class UnreadableForPrograms extends ErrorReportValve {

  private static final String PROBLEM =
      "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"The request could not"
          + " be read. Check what you entered and send it again.\",\"code\":\"request.malformed\"}";

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    if (status == null
        || !status.is4xxClientError()
        || response.getContentWritten() > 0
        || !isForPrograms(request.getRequestURI())
        || !response.setErrorReported()) {
      return;
    }
    byte[] problem =
        PROBLEM
            .formatted(status.getReasonPhrase(), status.value())
            .getBytes(StandardCharsets.UTF_8);
    try {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setContentLength(problem.length);
      response.getOutputStream().write(problem);
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      container.getLogger().debug("Nobody is there to be told", gone);
    }
  }

  private static boolean isForPrograms(@Nullable String address) {
    return address != null && (address.startsWith("/api/") || address.startsWith("/oauth2/"));
  }
}
