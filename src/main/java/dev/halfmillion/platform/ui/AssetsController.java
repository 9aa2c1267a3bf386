package dev.halfmillion.platform.ui;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the bundles of {@link Assets} and the files of the academy's look, to be kept for a year
 * under their present name.
 */
@RestController
class AssetsController {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
  private static final CacheControl FOR_NOW = CacheControl.maxAge(Duration.ofMinutes(1));

  private final Looks looks;

  AssetsController(Looks looks) {
    this.looks = looks;
  }

  @GetMapping("/assets/{file}")
  ResponseEntity<byte[]> asset(
      @PathVariable String file,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
    return Assets.find(file)
        .or(() -> looks.find(file))
        .map(asset -> answer(asset, file, accepted.contains("gzip") && asset.isText()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<byte[]> answer(Assets.Asset asset, String file, boolean zipped) {
    var answer =
        ResponseEntity.ok()
            .cacheControl(asset.file().equals(file) ? FOR_EVER : FOR_NOW)
            .contentType(
                MediaType.parseMediaType(asset.type() + (asset.isText() ? ";charset=UTF-8" : "")))
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
            .varyBy(HttpHeaders.ACCEPT_ENCODING);
    return zipped
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.zipped())
        : answer.body(asset.plain());
  }

  /** The mark beside the page's title; a change is seen within minutes. */
  @GetMapping("/favicon.svg")
  ResponseEntity<byte[]> icon() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .contentType(MediaType.parseMediaType("image/svg+xml"))
        .body(looks.icon().getBytes(StandardCharsets.UTF_8));
  }
}
