package dev.halfmillion.media.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an author can upload. */
public enum FileKind {
  VIDEO("a video", "MP4 or WebM", "mp4", "m4v", "webm"),
  AUDIO("an audio file", "MP3 or M4A", "mp3", "m4a"),
  PDF("a PDF", "PDF", "pdf");

  private final String noun;
  private final String formats;
  private final List<String> endings;

  FileKind(String noun, String formats, String... endings) {
    this.noun = noun;
    this.formats = formats;
    this.endings = List.of(endings);
  }

  /** What a file claims to be by the ending of its name; empty for any other ending. */
  public static Optional<FileKind> ofName(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
  }

  /** As people say it, with its article. */
  public String noun() {
    return noun;
  }

  /** The formats that every browser opens. */
  public String formats() {
    return formats;
  }
}
