package dev.halfmillion.media.web;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out pictures; what lies under an address never changes. */
@Controller
class PicturesController {

  private static final Pattern FILE = Pattern.compile("(pic_[0-9a-z]+)-(\\d{3,4})");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Pictures pictures;
  private final MediaLibrary library;

  PicturesController(Pictures pictures, MediaLibrary library) {
    this.pictures = pictures;
    this.library = library;
  }

  @GetMapping("/pictures/{file}")
  ResponseEntity<byte[]> picture(@PathVariable String file) throws IOException {
    MediaAsset asset = find(file).orElseThrow(Refusal::notFound);
    try (InputStream bytes = library.open(asset, 0)) {
      return ResponseEntity.ok()
          .cacheControl(FOR_EVER)
          .contentType(MediaType.parseMediaType(asset.type().contentType()))
          .header("X-Content-Type-Options", "nosniff")
          .header("Content-Security-Policy", "default-src 'none'; sandbox")
          .body(bytes.readAllBytes());
    }
  }

  private Optional<MediaAsset> find(String file) {
    Matcher parts = FILE.matcher(file);
    return parts.matches()
        ? PictureId.parse(parts.group(1))
            .flatMap(id -> pictures.file(id, Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }
}
