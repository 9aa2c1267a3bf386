package dev.halfmillion.media.probe;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file looks like by its first bytes. */
enum Looks {
  MP4("an MP4 film"),
  WEBM("a WebM film"),
  MP3("an MP3 file"),
  PDF("a PDF"),
  ZIP("a ZIP archive or an Office document"),
  PICTURE("a picture"),
  WAV("a WAV file"),
  AVI("an AVI film"),
  HTML("a web page"),
  OTHER("something else");

  private static final String WEBM_MARK = "\u001aE\u00df\u00a3";

  private final String words;

  Looks(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static Looks of(byte[] start) {
    Bytes bytes = new Bytes(start);
    if (bytes.has(4, "ftyp")) {
      return MP4;
    } else if (bytes.has(0, WEBM_MARK)) {
      return WEBM;
    } else if (bytes.has(0, "%PDF-")) {
      return PDF;
    } else if (bytes.has(0, "PK\u0003\u0004")) {
      return ZIP;
    } else if (bytes.has(0, "ID3") || Mp3.isFrame(bytes, 0)) {
      return MP3;
    } else if (bytes.has(0, "RIFF")) {
      return bytes.has(8, "WAVE") ? WAV : bytes.has(8, "AVI ") ? AVI : PICTURE;
    } else if (isPicture(bytes)) {
      return PICTURE;
    }
    return isPage(start) ? HTML : OTHER;
  }

  private static boolean isPicture(Bytes bytes) {
    return bytes.has(0, "\u0089PNG") || bytes.has(0, "\u00ff\u00d8\u00ff") || bytes.has(0, "GIF8");
  }

  private static boolean isPage(byte[] start) {
    String text = new String(start, StandardCharsets.UTF_8).stripLeading();
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype") || lower.startsWith("<html") || lower.startsWith("<?xml");
  }
}
