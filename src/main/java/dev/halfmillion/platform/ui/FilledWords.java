package dev.halfmillion.platform.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text leaves to the settings: words in braces such as <code>{academy}</code>, filled in
 * when the text is shown. A line with a word for which nothing is settled is left out, so that no
 * page says "Phone:" and nothing behind it.
 */
public final class FilledWords {

  private static final Pattern WORD = Pattern.compile("\\{([a-z][a-z-]{1,40})}");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~&!]");

  private final List<Word> words;
  private final Map<String, Word> byKey;

  /** Of these, in the order in which they are explained. */
  public FilledWords(List<Word> words) {
    this.words = List.copyOf(words);
    this.byKey = words.stream().collect(Collectors.toUnmodifiableMap(Word::key, word -> word));
  }

  /** All of them. */
  public List<Word> all() {
    return words;
  }

  /** A text of one line or more with its words filled in, as it is read. */
  public String plain(String text) {
    return fill(text, Word::plain);
  }

  /** A Markdown text with its words filled in, as harmless HTML. */
  public String html(String markdown) {
    return Markdown.html(fill(markdown, Word::markdown));
  }

  /** The words in braces that nobody knows, each as it stands in the text. */
  public List<String> unknown(String text) {
    return WORD.matcher(text)
        .results()
        .filter(found -> !byKey.containsKey(found.group(1)))
        .map(found -> found.group())
        .distinct()
        .toList();
  }

  private String fill(String text, Function<Word, String> value) {
    return text.lines()
        .filter(line -> WORD.matcher(line).results().noneMatch(f -> isEmpty(f.group(1))))
        .map(
            line ->
                WORD.matcher(line)
                    .replaceAll(found -> Matcher.quoteReplacement(filled(found.group(1), value))))
        .collect(Collectors.joining("\n"));
  }

  private boolean isEmpty(String key) {
    Word word = byKey.get(key);
    return word != null && word.plain().isEmpty();
  }

  private String filled(String key, Function<Word, String> value) {
    Word word = byKey.get(key);
    return word == null ? "{" + key + "}" : value.apply(word);
  }

  /**
   * One word.
   *
   * @param key without its braces
   * @param says what it stands for, for who writes a text
   * @param plain what it is now; empty where nothing is settled
   * @param markdown the same in a Markdown text
   */
  public record Word(String key, String says, String plain, String markdown) {

    /** A word whose value is shown as it is, whatever signs are in it. */
    public static Word of(String key, String says, String plain) {
      return new Word(key, says, plain, SPECIAL.matcher(plain).replaceAll("\\\\$0"));
    }

    /** The word as it is typed. */
    public String typed() {
      return "{" + key + "}";
    }
  }
}
