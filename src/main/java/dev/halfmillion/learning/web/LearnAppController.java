package dev.halfmillion.learning.web;

import dev.halfmillion.learning.web.LearnAppFiles.AppFile;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.web.ContentSecurity;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** Serves the learning app: its page for every address of it, its files for ever. */
@Controller
class LearnAppController {

  /** Built files lie flat; no address of a page has a dot. */
  static final String FILES =
      "/learn/{file:[A-Za-z0-9_-]+\\.(?:js|css|woff2|svg|png|ico|txt|webmanifest)}";

  private static final Pattern HASHED =
      Pattern.compile("[A-Za-z0-9_-]+-[A-Za-z0-9_-]{8}\\.(?:js|css)");
  private static final MediaType MANIFEST = new MediaType("application", "manifest+json");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String A_MOMENT = "public, max-age=300";

  private final LearnAppFiles files;
  private final SecureRandom random = new SecureRandom();

  LearnAppController(LearnAppFiles files) {
    this.files = files;
  }

  /** Also sets the cookie whose value the app sends back with every change. */
  @GetMapping({"/learn", "/learn/**"})
  Object page(CsrfToken csrf) {
    String nonce = nonce();
    Optional<String> index = files.index(nonce);
    if (index.isEmpty()) {
      ModelAndView missing = new ModelAndView("learning/app/missing");
      missing.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
      return missing;
    }
    csrf.getToken();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", ContentSecurity.withStyleNonce(nonce))
        .body(index.get().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping(FILES)
  ResponseEntity<byte[]> file(
      @PathVariable String file,
      @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    AppFile found = files.find(file).orElseThrow(Refusal::notFound);
    boolean zip = encodings.contains("gzip");
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(type(file))
            .header(HttpHeaders.CACHE_CONTROL, HASHED.matcher(file).matches() ? FOR_EVER : A_MOMENT)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (file.equals("sw.js")) {
      // else it could not answer for the address without the stroke at its end
      answer.header("Service-Worker-Allowed", "/learn");
    }
    return zip
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(found.zipped())
        : answer.body(found.plain());
  }

  private static MediaType type(String file) {
    if (file.endsWith(".webmanifest")) {
      return MANIFEST;
    }
    return MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM);
  }

  private String nonce() {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
