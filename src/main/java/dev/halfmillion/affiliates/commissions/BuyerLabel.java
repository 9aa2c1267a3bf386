package dev.halfmillion.affiliates.commissions;

import java.util.ArrayList;
import java.util.List;

/** How much of a buyer an affiliate sees: {@code S•••• P., Maharashtra}. */
final class BuyerLabel {

  private BuyerLabel() {}

  static String of(String name, String state) {
    List<String> words =
        List.of(name.strip().split("\\s+")).stream().filter(w -> !w.isEmpty()).toList();
    List<String> parts = new ArrayList<>();
    if (!words.isEmpty()) {
      String last = words.size() > 1 ? " " + initial(words.getLast()) + "." : "";
      parts.add(initial(words.getFirst()) + "••••" + last);
    }
    if (!state.isBlank()) {
      parts.add(state);
    }
    return parts.isEmpty() ? "A buyer" : String.join(", ", parts);
  }

  /** The first letter as people see it, with the marks that belong to it. */
  private static String initial(String word) {
    java.text.BreakIterator letters =
        java.text.BreakIterator.getCharacterInstance(java.util.Locale.ROOT);
    letters.setText(word);
    return word.substring(0, letters.next());
  }
}
