package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.portable.LessonSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Quizzes as YAML files that people can write and read. */
@Component
class QuizSheet implements LessonSheet {

  private final QuizAuthoring quizzes;

  QuizSheet(QuizAuthoring quizzes) {
    this.quizzes = quizzes;
  }

  @Override
  public LessonKind kind() {
    return LessonKind.QUIZ;
  }

  @Override
  public String folder() {
    return "quizzes";
  }

  @Override
  public List<String> read(LessonId lesson, String name, String sheet) {
    QuizReading reading = new QuizReading(name);
    quizzes.fill(reading.quiz(lesson, sheet));
    return reading.refused();
  }

  @Override
  public String write(LessonId lesson) {
    Quiz quiz = quizzes.quiz(lesson);
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("rules", rules(quiz.settings()));
    if (!quiz.banks().isEmpty()) {
      sheet.put("banks", quiz.banks().stream().map(QuizSheet::bank).toList());
    }
    sheet.put("questions", quiz.questions().stream().map(q -> question(quiz, q)).toList());
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(100);
    options.setSplitLines(false);
    return new Yaml(options).dump(sheet);
  }

  private static Map<String, Object> rules(QuizSettings rules) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("pass", rules.passPercent());
    if (rules.attemptsAllowed() != null) {
      map.put("attempts", rules.attemptsAllowed());
    }
    if (rules.timeLimitSeconds() != null) {
      map.put("seconds", rules.timeLimitSeconds());
    }
    map.put("review", rules.review().name().toLowerCase(Locale.ROOT));
    map.put("shuffle-questions", rules.shuffleQuestions());
    map.put("shuffle-choices", rules.shuffleChoices());
    map.put("partial-credit", rules.partialCredit());
    return map;
  }

  private static Map<String, Object> bank(Bank bank) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", bank.title());
    map.put("draws", bank.draws());
    return map;
  }

  /** Banks are named by their place from 1, for two may be called alike. */
  private static Map<String, Object> question(Quiz quiz, Question question) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", question.kind().name().toLowerCase(Locale.ROOT));
    map.put("text", question.text());
    map.put("points", question.points());
    if (question.bank() != null) {
      map.put("bank", quiz.banks().stream().map(Bank::id).toList().indexOf(question.bank()) + 1);
    }
    BigDecimal number = question.number();
    if (number != null) {
      map.put("number", number.toPlainString());
      map.put("tolerance", question.tolerance().toPlainString());
    } else if (question.kind() == QuestionKind.TEXT) {
      map.put("accepted", new ArrayList<>(question.accepted()));
    } else {
      map.put(
          "choices",
          question.choices().stream()
              .map(choice -> Map.of(choice.correct() ? "right" : "wrong", choice.text()))
              .toList());
    }
    if (!question.explanation().isEmpty()) {
      map.put("explanation", question.explanation());
    }
    return map;
  }
}
