package dev.halfmillion.learning.web;

import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;

/**
 * What belongs to the recording of a lesson, for its authors.
 *
 * @param versions what is made of it for slow lines, and how far that is
 * @param note why nothing is made; empty where it is
 * @param retry whether something failed that can be tried once more
 * @param chapters a line each, as typed
 * @param captions by language
 * @param languages that captions can have
 */
public record RecordingPanel(
    List<VersionLine> versions,
    String note,
    boolean retry,
    String chapters,
    List<CaptionLine> captions,
    List<Option> languages) {

  public RecordingPanel {
    versions = List.copyOf(versions);
    captions = List.copyOf(captions);
    languages = List.copyOf(languages);
  }

  /**
   * A version.
   *
   * @param facts its size or the reason it is not there; may be empty
   */
  public record VersionLine(String name, Tone tone, String state, String facts) {}

  /**
   * Captions in a language.
   *
   * @param removal the address that takes them away
   */
  public record CaptionLine(String lang, String language, String removal) {}
}
