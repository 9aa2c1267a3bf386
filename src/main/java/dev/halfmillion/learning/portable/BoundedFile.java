package dev.halfmillion.learning.portable;

import dev.halfmillion.platform.BoundedStream;
import dev.halfmillion.platform.Refusal;
import java.io.InputStream;

/** A file of a bundle, which may not be larger than its kind is. */
final class BoundedFile extends BoundedStream {

  BoundedFile(InputStream in, String name, long most) {
    super(
        in,
        most,
        () ->
            new Refusal(
                "bundle.size",
                "The file %s is larger than it may be. Nothing was read in.".formatted(name)));
  }
}
