package dev.halfmillion.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The right answers of a quiz of the demo, as its author wrote them. */
record QuizKey(String title, List<Map<String, Object>> questions) {

  @SuppressWarnings("unchecked")
  static QuizKey of(String course) {
    String file = "/demo/quizzes/" + course + ".yaml";
    try (InputStream in = Objects.requireNonNull(QuizKey.class.getResourceAsStream(file), file)) {
      Map<String, Object> said = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      List<Map<String, Object>> questions = (List<Map<String, Object>>) said.get("questions");
      return new QuizKey(String.valueOf(said.get("title")), questions);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The words of the choices that are right; none where something is typed. */
  List<String> choices(String question) {
    return list(question, "choices").stream()
        .filter(Map.class::isInstance)
        .map(choice -> ((Map<?, ?>) choice).get("right"))
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .toList();
  }

  /** What is to be typed. */
  String typed(String question) {
    Object number = question(question).get("number");
    return number == null
        ? String.valueOf(list(question, "accepted").getFirst())
        : String.valueOf(number);
  }

  private List<?> list(String question, String name) {
    return question(question).get(name) instanceof List<?> list ? list : List.of();
  }

  private Map<String, Object> question(String text) {
    return questions.stream()
        .filter(one -> String.valueOf(one.get("text")).strip().equals(text.strip()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No such question: " + text));
  }
}
