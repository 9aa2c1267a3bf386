package dev.halfmillion.media.probe;

/** What an author can upload. */
public enum FileKind {
  VIDEO("a video", "MP4 or WebM"),
  AUDIO("an audio file", "MP3 or M4A"),
  PDF("a PDF", "PDF");

  private final String noun;
  private final String formats;

  FileKind(String noun, String formats) {
    this.noun = noun;
    this.formats = formats;
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
