package dev.halfmillion.media.pictures;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.MediaLimits;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Takes in pictures. What was sent is never handed out: it is read, turned upright and written anew
 * in three widths, without what a camera notes of place and time.
 */
@Service
public class Pictures {

  static final List<Integer> WIDTHS = List.of(400, 800, 1_600);

  private final MediaLibrary library;
  private final PictureRows rows;
  private final MediaLimits limits;
  private final Transactions transactions;

  Pictures(MediaLibrary library, PictureRows rows, MediaLimits limits, Transactions transactions) {
    this.library = library;
    this.rows = rows;
    this.limits = limits;
    this.transactions = transactions;
  }

  /**
   * Keeps a JPEG, PNG or WebP picture.
   *
   * @throws Refusal {@code media.picture} for anything else, and for one that is too large
   */
  public PictureId store(InputStream bytes) {
    Map<Integer, Redrawn> drawn = Redrawn.of(read(bytes), WIDTHS);
    PictureId id = PictureId.next();
    Map<Integer, MediaId> files = new TreeMap<>();
    drawn.forEach(
        (width, picture) ->
            files.put(
                width,
                library.store(
                    new ByteArrayInputStream(picture.bytes()),
                    "picture-" + width + "." + picture.ending(),
                    picture.contentType())));
    transactions.run(() -> files.forEach((width, file) -> rows.insert(id, width, file)));
    return id;
  }

  /**
   * Keeps a JPEG, PNG or WebP picture as one file, at most 1,600 pixels wide, which may be cleared
   * away until it is {@link MediaLibrary#claim claimed}; it opens by signed links only.
   *
   * @param fileName what people call it
   * @throws Refusal {@code media.picture} for anything else, and for one that is too large
   */
  public MediaId storeOne(InputStream bytes, String fileName) {
    Redrawn drawn = Redrawn.of(read(bytes), List.of(WIDTHS.getLast())).values().iterator().next();
    String name = fileName.replaceFirst("\\.[^.]*$", "") + "." + drawn.ending();
    return library.storeUnclaimed(
        new ByteArrayInputStream(drawn.bytes()), name, drawn.contentType());
  }

  /** The file of a picture at one of its widths, or empty. */
  public Optional<MediaAsset> file(PictureId id, int width) {
    return rows.find(id, width).flatMap(library::describe);
  }

  static int nearest(int width) {
    return WIDTHS.stream().filter(kept -> kept >= width).findFirst().orElse(WIDTHS.getLast());
  }

  private byte[] read(InputStream bytes) {
    long most = limits.picture().toBytes();
    try (bytes) {
      byte[] read = bytes.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
      if (read.length > most) {
        throw new Refusal(
            "media.picture",
            "The picture is larger than %d MB. Save a smaller one.".formatted(most / 1_000_000));
      }
      return read;
    } catch (IOException cut) {
      throw new Refusal("media.picture", "The picture did not arrive whole. Send it once more.");
    }
  }
}
