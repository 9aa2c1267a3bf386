package dev.halfmillion.platform.ui;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Outlines of the syllables that stand on course covers, so that a cover needs no font. */
public final class Akshars {

  private static final Map<String, Outline> OUTLINES = load();

  private Akshars() {}

  /**
   * One outline.
   *
   * @param text the syllable it draws
   * @param width of the box it fills, from the origin, 1000 units to the em
   * @param height of that box, downwards
   * @param path SVG path data
   */
  public record Outline(String text, int width, int height, String path) {}

  /** The syllables an owner can choose from, in the order of the file; letters follow. */
  public static List<String> choices() {
    return List.copyOf(OUTLINES.keySet());
  }

  /** The outline of exactly this text. */
  public static Optional<Outline> find(String text) {
    return Optional.ofNullable(
        OUTLINES.get(Normalizer.normalize(text.strip(), Normalizer.Form.NFC)));
  }

  /** The outline of the text, or else of the first letter or digit in it that has one. */
  public static Optional<Outline> findOrInitial(String text) {
    return find(text).or(() -> initial(text));
  }

  private static Optional<Outline> initial(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .mapToObj(Character::toString)
        .map(letter -> OUTLINES.get(letter.toUpperCase(Locale.ROOT)))
        .filter(outline -> outline != null)
        .findFirst();
  }

  private static Map<String, Outline> load() {
    Map<String, Outline> outlines = new LinkedHashMap<>();
    for (String line : ClasspathText.lines("akshars.txt")) {
      String[] parts = line.split("\t");
      String text = Normalizer.normalize(parts[0], Normalizer.Form.NFC);
      outlines.put(
          text,
          new Outline(text, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]));
    }
    return outlines;
  }
}
