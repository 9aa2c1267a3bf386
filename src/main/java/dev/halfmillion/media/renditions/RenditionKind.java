package dev.halfmillion.media.renditions;

import dev.halfmillion.media.MediaType;
import java.util.List;

/** What is made of a recording, and of a picture in a text. */
public enum RenditionKind {
  /** The sound alone, 32 kbit/s: it plays at 64 kbit/s beside all else. */
  AUDIO("sound", "m4a", MediaType.M4A),
  /** The picture at most 360 lines high. */
  SMALL("360p", "mp4", MediaType.MP4),
  /** A picture out of it. */
  POSTER("poster", "png", MediaType.PNG),
  /** A picture at most 400 pixels wide, as WebP. */
  W400("400w", "webp", MediaType.WEBP),
  /** At most 800 pixels wide. */
  W800("800w", "webp", MediaType.WEBP),
  /** At most 1,600 pixels wide, as pictures in texts are at most. */
  W1600("1600w", "webp", MediaType.WEBP);

  private final String word;
  private final String ending;
  private final MediaType type;

  RenditionKind(String word, String ending, MediaType type) {
    this.word = word;
    this.ending = ending;
    this.type = type;
  }

  /** What can be made of a file of this type. */
  static List<RenditionKind> of(MediaType source) {
    return switch (source) {
      case MP4, WEBM -> List.of(AUDIO, SMALL, POSTER);
      case MP3, M4A -> List.of(AUDIO);
      case PNG, JPEG -> List.of(W400, W800, W1600);
      default -> List.of();
    };
  }

  /** The widest that a version of a picture is, in pixels; 0 for those of recordings. */
  public int width() {
    return switch (this) {
      case W400 -> 400;
      case W800 -> 800;
      case W1600 -> 1_600;
      case AUDIO, SMALL, POSTER -> 0;
    };
  }

  /** As it is called in names and lists. */
  public String word() {
    return word;
  }

  String ending() {
    return ending;
  }

  MediaType type() {
    return type;
  }
}
