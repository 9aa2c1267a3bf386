package dev.halfmillion.site.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the texts say before anybody has written one: only what the program does, with the settings'
 * words in braces. The first line of a file is the heading, the second the lead.
 */
final class StartingTexts {

  private static final Map<SiteText, TextDraft> TEXTS = load();

  private StartingTexts() {}

  static TextDraft of(SiteText text) {
    return TEXTS.getOrDefault(text, new TextDraft(text.label(), "", text.label()));
  }

  private static Map<SiteText, TextDraft> load() {
    Map<SiteText, TextDraft> texts = new EnumMap<>(SiteText.class);
    for (SiteText text : SiteText.values()) {
      String[] parts = read(text.key() + ".md").split("\n", 3);
      texts.put(text, new TextDraft(parts[0], parts[1], parts[2].strip()));
    }
    return texts;
  }

  private static String read(String name) {
    try (InputStream in = StartingTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
