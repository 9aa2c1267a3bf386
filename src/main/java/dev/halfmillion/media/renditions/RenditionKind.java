package dev.halfmillion.media.renditions;

import dev.halfmillion.media.MediaType;
import java.util.List;

/** What is made of a recording. */
public enum RenditionKind {
  /** The sound alone, 32 kbit/s: it plays at 64 kbit/s beside all else. */
  AUDIO("sound", "m4a", MediaType.M4A),
  /** The picture at most 360 lines high. */
  SMALL("360p", "mp4", MediaType.MP4),
  /** A picture out of it. */
  POSTER("poster", "png", MediaType.PNG);

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
      default -> List.of();
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
