package dev.halfmillion.media.pictures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/** How large pictures are; read from their first bytes and remembered, for no file ever changes. */
@Component
public class PictureSizes {

  private static final int FIRST_BYTES = 64 * 1024;
  private static final int MOST = 20_000;

  private final MediaLibrary library;
  private final Cache<MediaId, Optional<Size>> known =
      Caffeine.newBuilder().maximumSize(MOST).build();

  PictureSizes(MediaLibrary library) {
    this.library = library;
  }

  /** Width and height in pixels. */
  public record Size(int width, int height) {}

  /** The size of a picture; empty where its first bytes do not say it or cannot be read now. */
  public Optional<Size> of(MediaAsset picture) {
    Optional<Size> before = known.getIfPresent(picture.id());
    if (before != null) {
      return before;
    }
    try {
      Optional<Size> size = read(picture);
      known.put(picture.id(), size);
      return size;
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Size> read(MediaAsset picture) throws IOException {
    byte[] first;
    try (InputStream bytes = library.open(picture, 0, Math.min(FIRST_BYTES, picture.size()))) {
      first = bytes.readAllBytes();
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(first))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    }
  }
}
