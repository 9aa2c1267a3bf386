package dev.halfmillion.media.probe;

import dev.halfmillion.media.MediaType;
import dev.halfmillion.platform.Refusal;
import java.io.EOFException;
import java.io.IOException;

/** Looks into a file: whether it is what it should be, whole, and how long it plays. */
public final class Probe {

  /** How many first bytes {@link #requireStart} looks at. */
  public static final int START = 512;

  private static final int TAIL = 64 * 1024;

  private Probe() {}

  /**
   * Refuses what cannot be of this kind, by its first bytes alone.
   *
   * @throws Refusal {@code media.type} with a sentence that says what it looks like
   */
  public static void requireStart(FileKind kind, byte[] start) {
    Looks looks = Looks.of(start);
    boolean fits =
        switch (kind) {
          case VIDEO -> looks == Looks.MP4 || looks == Looks.WEBM;
          case AUDIO -> looks == Looks.MP3 || looks == Looks.MP4;
          case PDF -> looks == Looks.PDF;
        };
    if (!fits) {
      throw unfit(kind, looks.words());
    }
  }

  /**
   * What a whole file is.
   *
   * @throws Refusal {@code media.type} where it is not of this kind, {@code media.damaged} where it
   *     is cut off
   */
  public static Found of(FileKind kind, Content content) {
    try {
      byte[] start = content.some(0, START);
      requireStart(kind, start);
      return switch (Looks.of(start)) {
        case PDF -> pdf(content);
        case MP3 -> Mp3.read(content);
        case WEBM -> Webm.read(content);
        default -> fitting(kind, Mp4.read(content));
      };
    } catch (EOFException | IndexOutOfBoundsException cut) {
      throw damaged(kind);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Found pdf(Content content) throws IOException {
    byte[] end = content.some(Math.max(0, content.size() - TAIL), TAIL);
    String tail = new String(end, java.nio.charset.StandardCharsets.ISO_8859_1);
    if (!tail.contains("startxref") && !tail.contains("%%EOF")) {
      throw damaged(FileKind.PDF);
    }
    return new Found(MediaType.PDF, null);
  }

  private static Found fitting(FileKind kind, Found found) {
    if (kind == FileKind.VIDEO && found.type() == MediaType.M4A) {
      throw unfit(kind, "sound without a picture");
    }
    if (kind == FileKind.AUDIO && found.type() == MediaType.MP4) {
      throw unfit(kind, "a film");
    }
    return found;
  }

  static Refusal unfit(FileKind kind, String looks) {
    String sentence = "This is not %s, whatever its name says: it looks like %s. Choose %s.";
    return new Refusal("media.type", sentence.formatted(kind.noun(), looks, kind.formats()));
  }

  static Refusal damaged(FileKind kind) {
    return new Refusal(
        "media.damaged",
        "The file is cut off or damaged, so nobody could open it. Check %s on your device and send"
                .formatted(kind.noun())
            + " it once more.");
  }
}
