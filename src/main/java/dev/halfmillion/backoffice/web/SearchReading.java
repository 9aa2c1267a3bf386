package dev.halfmillion.backoffice.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a search was understood: as what it is looked for, and which words were left aside because
 * one of the others says more than a name does.
 *
 * @param text what is looked for
 * @param kind what it was taken for, with its article
 * @param aside what was not looked for
 */
record SearchReading(String text, String kind, List<String> aside) {

  private static final String NAME = "a name";
  private static final Pattern ORDER = Pattern.compile("[A-Za-z0-9]{1,8}-[0-9]{4}-[0-9]{1,8}");
  private static final Pattern PAYOUT = Pattern.compile("(?i)PO-[0-9]{4}-[0-9-]{1,16}");
  private static final Pattern PAPER = Pattern.compile("[^/\\s]{1,8}/[^/\\s]{1,8}/[0-9]{1,10}");
  private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()-]{6,18}");
  private static final Pattern IDENTIFIER = Pattern.compile("[a-z]{2,10}_[A-Za-z0-9_]{6,80}");
  private static final Pattern REFERENCE = Pattern.compile("(?=.*[0-9])[A-Za-z0-9]{8,40}");

  static SearchReading of(String text) {
    Optional<String> whole = kindOf(text);
    if (whole.isPresent()) {
      return new SearchReading(text, whole.get(), List.of());
    }
    List<String> words = Arrays.asList(text.split("[\\s,;]+"));
    Optional<String> telling =
        words.size() < 2
            ? Optional.empty()
            : words.stream().filter(word -> kindOf(word).isPresent()).findFirst();
    return telling
        .map(
            word ->
                new SearchReading(
                    word,
                    kindOf(word).orElse(NAME),
                    words.stream().filter(other -> !other.equals(word)).toList()))
        .orElseGet(() -> new SearchReading(text, NAME, List.of()));
  }

  /** What a text surely is; empty for what can only be a name. */
  private static Optional<String> kindOf(String text) {
    if (text.matches("\\S+@\\S*")) {
      return Optional.of("an e-mail address");
    }
    if (PAYOUT.matcher(text).matches()) {
      return Optional.of("a payout’s number");
    }
    if (ORDER.matcher(text).matches()) {
      return Optional.of("an order’s number");
    }
    if (PAPER.matcher(text).matches()) {
      return Optional.of("the number of an invoice or credit note");
    }
    if (PHONE.matcher(text).matches()) {
      return Optional.of("a phone number or a bank’s reference");
    }
    if (IDENTIFIER.matcher(text).matches()) {
      return Optional.of("an identifier, ours or a gateway’s");
    }
    return REFERENCE.matcher(text).matches()
        ? Optional.of("a reference of a bank or a gateway")
        : Optional.empty();
  }

  /** For the reader of the page. */
  String sentence() {
    String left = aside.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    String read = "Read “" + text + "” as " + kind + ".";
    return aside.isEmpty() ? read : read + " Left aside: " + left + ".";
  }
}
