package dev.halfmillion.catalog;

import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The kinds of files that are sold as downloads, told by the name's ending and, where a kind has
 * one, by the mark that its bytes begin with; what a browser says of a file counts for nothing.
 */
enum FileKind {
  PDF("application/pdf", "%PDF", "pdf"),
  ZIP("application/zip", "PK", "zip"),
  EPUB("application/epub+zip", "PK", "epub"),
  PNG("image/png", "\u0089PNG", "png"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff", "jpg", "jpeg"),
  WEBP("image/webp", "RIFF", "webp"),
  MP3("audio/mpeg", "", "mp3"),
  MP4("video/mp4", "", "mp4");

  private final String contentType;
  private final String mark;
  private final List<String> endings;

  FileKind(String contentType, String mark, String... endings) {
    this.contentType = contentType;
    this.mark = mark;
    this.endings = List.of(endings);
  }

  static FileKind of(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.endings.contains(ending))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "catalog.file", "Choose a PDF, ZIP, EPUB, MP3, MP4, PNG, JPEG or WebP file."));
  }

  String contentType() {
    return contentType;
  }

  /** Looks at the first bytes without taking them. */
  void require(InputStream content) throws IOException {
    content.mark(16);
    byte[] first = content.readNBytes(mark.length());
    content.reset();
    for (int i = 0; i < mark.length(); i++) {
      if (i >= first.length || (first[i] & 0xff) != mark.charAt(i)) {
        throw new Refusal(
            "catalog.file", "This is no %s file, whatever its name says.".formatted(name()));
      }
    }
  }
}
