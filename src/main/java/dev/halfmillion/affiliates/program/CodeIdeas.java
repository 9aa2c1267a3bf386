package dev.halfmillion.affiliates.program;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Thinks of codes for a name, the nicest first; never runs out. */
final class CodeIdeas {

  /** Without characters that look alike. */
  private static final String SAFE = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final Set<String> RESERVED =
      Set.of(
          "admin",
          "affiliate",
          "affiliates",
          "help",
          "support",
          "owner",
          "official",
          "team",
          "staff",
          "finance",
          "refund",
          "free",
          "offer",
          "null",
          "undefined",
          "test",
          "root");

  private static final String NAMELESS = "friend";
  private static final int NAME_LENGTH = 16;

  private CodeIdeas() {}

  static Stream<ReferralCode> forName(String name) {
    SecureRandom random = new SecureRandom();
    return forName(name, random::nextInt);
  }

  static Stream<ReferralCode> forName(String name, IntUnaryOperator random) {
    List<String> words = words(name);
    String first = words.isEmpty() ? NAMELESS : words.getFirst();
    Stream<String> plain = Stream.of(first).filter(word -> word.length() >= 3);
    Stream<String> withInitial =
        words.size() < 2
            ? Stream.empty()
            : Stream.of(first + words.getLast().charAt(0), first + cut(words.getLast()));
    Stream<String> numbered = IntStream.rangeClosed(2, 9).mapToObj(n -> first + n);
    Stream<String> drawn = Stream.generate(() -> first + draw(3, random)).limit(20);
    // A bound, since a stream that is asked for its elements one by one fetches a whole part.
    Stream<String> anything = Stream.generate(() -> draw(8, random)).limit(200);
    return Stream.of(plain, withInitial, numbered, drawn, anything)
        .flatMap(ideas -> ideas)
        .filter(idea -> !RESERVED.contains(idea))
        .flatMap(idea -> ReferralCode.parse(idea).stream());
  }

  private static List<String> words(String name) {
    String latin =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "");
    return Stream.of(latin.split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .map(CodeIdeas::cut)
        .toList();
  }

  private static String cut(String word) {
    return word.substring(0, Math.min(NAME_LENGTH, word.length()));
  }

  private static String draw(int length, IntUnaryOperator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(SAFE.charAt(random.applyAsInt(SAFE.length())));
    }
    return text.toString();
  }
}
