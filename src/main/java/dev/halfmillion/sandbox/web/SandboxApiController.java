package dev.halfmillion.sandbox.web;

import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.crypto.SandboxKeys;
import dev.halfmillion.sandbox.SandboxApi;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The API over HTTP, for whoever knows the customer's key. */
@RestController
@NotInProduction
class SandboxApiController {

  private static final String ROOT = "/sandbox-gateway/api/v1";
  private static final int LARGEST = 64 * 1024;

  private final SandboxApi api;
  private final byte[] expected;

  SandboxApiController(SandboxApi api, SandboxKeys keys) {
    this.api = api;
    String key = keys.keyId() + ':' + keys.keySecret();
    this.expected =
        ("Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)))
            .getBytes(StandardCharsets.UTF_8);
  }

  @RequestMapping(
      path = ROOT + "/**",
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<String> call(HttpServletRequest request) throws IOException {
    if (!isCustomer(request)) {
      return json(401, "{\"error\":{\"description\":\"The key is missing or wrong.\"}}");
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return json(413, "{\"error\":{\"description\":\"The body is too large.\"}}");
    }
    SandboxApi.Reply reply =
        api.answer(request.getMethod(), path(request), new String(body, StandardCharsets.UTF_8));
    return json(reply.status(), reply.body());
  }

  private boolean isCustomer(HttpServletRequest request) {
    String given = request.getHeader(HttpHeaders.AUTHORIZATION);
    return given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
  }

  private static String path(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI().substring(ROOT.length());
    return query == null ? path : path + '?' + query;
  }

  private static ResponseEntity<String> json(int status, String body) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
