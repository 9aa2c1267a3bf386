package dev.halfmillion.media;

import dev.halfmillion.platform.Refusal;
import java.util.Arrays;

/** The kinds of files the academy keeps; nothing that a browser could run is among them. */
public enum MediaType {
  MP4("video/mp4", true),
  WEBM("video/webm", true),
  MP3("audio/mpeg", true),
  M4A("audio/mp4", true),
  PNG("image/png", true),
  JPEG("image/jpeg", true),
  WEBP("image/webp", true),
  VTT("text/vtt", true),
  PDF("application/pdf", false),
  ZIP("application/zip", false),
  EPUB("application/epub+zip", false);

  private final String contentType;
  private final boolean shownInPage;

  MediaType(String contentType, boolean shownInPage) {
    this.contentType = contentType;
    this.shownInPage = shownInPage;
  }

  /**
   * The kind with this content type, parameters such as a charset set aside.
   *
   * @throws Refusal {@code media.type} for any other
   */
  public static MediaType of(String contentType) {
    String bare = contentType.split(";", 2)[0].strip();
    return Arrays.stream(values())
        .filter(type -> type.contentType.equalsIgnoreCase(bare))
        .findFirst()
        .orElseThrow(
            () -> new Refusal("media.type", "Files of the type " + bare + " are not accepted."));
  }

  /** As HTTP names it. */
  public String contentType() {
    return contentType;
  }

  /** As HTTP announces it: texts say that they are UTF-8. */
  public String header() {
    return this == VTT ? contentType + ";charset=utf-8" : contentType;
  }

  /** Whether it is a picture. */
  public boolean isPicture() {
    return this == PNG || this == JPEG || this == WEBP;
  }

  /** Whether a page may show it in place; else it is offered as a download. */
  public boolean shownInPage() {
    return shownInPage;
  }
}
