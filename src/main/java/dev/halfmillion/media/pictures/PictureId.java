package dev.halfmillion.media.pictures;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names a picture; outside it reads {@code pic_…}. */
public record PictureId(UUID value) {

  static PictureId next() {
    return new PictureId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<PictureId> parse(String text) {
    return PublicId.parse("pic", text).map(PictureId::new);
  }

  /** The address of the picture at the kept width nearest to this one; it never changes. */
  public String path(int width) {
    return "/pictures/" + this + "-" + Pictures.nearest(width);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("pic", value);
  }
}
