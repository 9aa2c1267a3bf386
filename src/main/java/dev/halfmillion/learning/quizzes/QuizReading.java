package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a quiz that somebody may have written by hand. Nothing in it is believed: it holds plain
 * values only, is not nested deeply and repeats nothing by reference. A question that is not right
 * is left out and said; a file that is no quiz is refused.
 */
final class QuizReading {

  private static final int DEEPEST = 8;
  private static final int LONGEST = 2_000_000;

  private final String name;
  private final List<String> refused = new ArrayList<>();

  QuizReading(String name) {
    this.name = name;
  }

  /** A sentence for each part that was left out. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  Quiz quiz(LessonId lesson, String sheet) {
    Map<?, ?> all = map(loaded(sheet));
    List<Bank> banks = new ArrayList<>();
    for (Object given : list(all.get("banks"))) {
      banks.add(bank(map(given)));
    }
    List<Question> questions = new ArrayList<>();
    List<?> given = list(all.get("questions"));
    for (int i = 0; i < given.size(); i++) {
      question(i + 1, given.get(i), banks, questions);
    }
    return new Quiz(lesson, 0, settings(all.get("rules")), banks, questions);
  }

  private Object loaded(String sheet) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    try {
      Object loaded = new Yaml(new SafeConstructor(options)).load(sheet);
      if (loaded instanceof Map<?, ?>) {
        return loaded;
      }
    } catch (YAMLException unreadable) {
      throw unreadable("it is no YAML that a quiz is written in");
    }
    throw unreadable("it holds no questions");
  }

  private Refusal unreadable(String why) {
    return new Refusal("bundle.sheet", "The file %s cannot be read: %s.".formatted(name, why));
  }

  private void question(int number, Object given, List<Bank> banks, List<Question> questions) {
    if (questions.size() >= QuizAuthoring.MOST_QUESTIONS) {
      refused.add("%s: question %d is one too many.".formatted(name, number));
      return;
    }
    try {
      Question question = question(map(given), banks);
      QuizChecks.check(question);
      questions.add(question);
    } catch (Refusal refusal) {
      refused.add("%s: question %d: %s".formatted(name, number, refusal.sentence()));
    }
  }

  private static Question question(Map<?, ?> given, List<Bank> banks) {
    QuestionKind kind =
        Arrays.stream(QuestionKind.values())
            .filter(known -> known.name().equalsIgnoreCase(text(given.get("kind"))))
            .findFirst()
            .orElseThrow(
                () -> new Refusal("quiz.kind", "Its kind is single, multiple, text or number."));
    int bank = whole(given.get("bank"), 0);
    if (bank < 0 || bank > banks.size()) {
      throw new Refusal("quiz.bank", "There is no bank " + bank + ".");
    }
    return new Question(
        QuestionId.next(),
        kind,
        text(given.get("text")),
        whole(given.get("points"), 1),
        text(given.get("explanation")),
        kind.chosen() ? choices(given.get("choices")) : List.of(),
        kind == QuestionKind.TEXT
            ? list(given.get("accepted")).stream().map(QuizReading::text).toList()
            : List.of(),
        kind == QuestionKind.NUMBER ? number(given.get("number"), "number") : null,
        kind == QuestionKind.NUMBER && given.get("tolerance") != null
            ? number(given.get("tolerance"), "tolerance")
            : BigDecimal.ZERO,
        bank == 0 ? null : banks.get(bank - 1).id());
  }

  private static List<Choice> choices(@Nullable Object given) {
    List<Choice> choices = new ArrayList<>();
    for (Object choice : list(given)) {
      Map<?, ?> written = map(choice);
      boolean right = written.containsKey("right");
      choices.add(new Choice(text(written.get(right ? "right" : "wrong")), right));
    }
    return choices;
  }

  private Bank bank(Map<?, ?> given) {
    Bank bank = new Bank(BankId.next(), text(given.get("name")), whole(given.get("draws"), 1));
    try {
      QuizChecks.check(bank);
      return bank;
    } catch (Refusal refusal) {
      refused.add("%s: a bank: %s".formatted(name, refusal.sentence()));
      return new Bank(bank.id(), "Bank", 1);
    }
  }

  private QuizSettings settings(@Nullable Object given) {
    QuizSettings usual = QuizSettings.USUAL;
    if (!(given instanceof Map<?, ?> rules)) {
      return usual;
    }
    try {
      QuizSettings settings =
          new QuizSettings(
              whole(rules.get("pass"), usual.passPercent()),
              rules.get("attempts") == null ? null : whole(rules.get("attempts"), 0),
              rules.get("seconds") == null ? null : whole(rules.get("seconds"), 0),
              Boolean.TRUE.equals(rules.get("shuffle-questions")),
              !Boolean.FALSE.equals(rules.get("shuffle-choices")),
              Boolean.TRUE.equals(rules.get("partial-credit")),
              review(rules.get("review")));
      QuizChecks.check(settings);
      return settings;
    } catch (Refusal refusal) {
      refused.add("%s: its rules: %s".formatted(name, refusal.sentence()));
      return usual;
    }
  }

  private static ReviewWhen review(@Nullable Object given) {
    return Arrays.stream(ReviewWhen.values())
        .filter(known -> known.name().equalsIgnoreCase(text(given)))
        .findFirst()
        .orElse(QuizSettings.USUAL.review());
  }

  private static Map<?, ?> map(@Nullable Object given) {
    return given instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object given) {
    return given instanceof List<?> list ? list : List.of();
  }

  private static String text(@Nullable Object given) {
    return given == null || given instanceof Map || given instanceof List
        ? ""
        : given.toString().replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\t]]", " ").strip();
  }

  private static int whole(@Nullable Object given, int otherwise) {
    return given == null ? otherwise : given instanceof Integer number ? number : -1;
  }

  private static BigDecimal number(@Nullable Object given, String field) {
    return TypedNumber.parse(text(given))
        .orElseThrow(() -> new Refusal("quiz." + field, "Its " + field + " is no number."));
  }
}
