package dev.halfmillion.learning.web;

import dev.halfmillion.learning.quizzes.Bank;
import dev.halfmillion.learning.quizzes.BankId;
import dev.halfmillion.learning.quizzes.Choice;
import dev.halfmillion.learning.quizzes.Question;
import dev.halfmillion.learning.quizzes.QuestionId;
import dev.halfmillion.learning.quizzes.QuestionKind;
import dev.halfmillion.learning.quizzes.TypedNumber;
import dev.halfmillion.platform.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question as its author types it.
 *
 * @param choice the texts of the choices, row by row, empty rows too
 * @param right the numbers of the rows that are right, from 0
 * @param accepted accepted texts, each on a line
 */
public record QuestionForm(
    @Nullable String text,
    @Nullable String points,
    @Nullable String explanation,
    @Nullable String bank,
    @Nullable List<@Nullable String> choice,
    @Nullable List<@Nullable String> right,
    @Nullable String accepted,
    @Nullable String number,
    @Nullable String tolerance) {

  private static final int FEWEST_ROWS = 4;
  private static final int MOST_ROWS = 20;

  static QuestionForm begun() {
    return new QuestionForm("", "1", "", "", List.of(), List.of(), "", "", "");
  }

  static QuestionForm of(Question question) {
    List<@Nullable String> right = new ArrayList<>();
    for (int row = 0; row < question.choices().size(); row++) {
      if (question.choices().get(row).correct()) {
        right.add(String.valueOf(row));
      }
    }
    BankId bank = question.bank();
    BigDecimal number = question.number();
    return new QuestionForm(
        question.text(),
        String.valueOf(question.points()),
        question.explanation(),
        bank == null ? "" : bank.toString(),
        List.copyOf(question.choices().stream().map(Choice::text).toList()),
        right,
        String.join("\n", question.accepted()),
        number == null ? "" : number.toPlainString(),
        question.tolerance().signum() == 0 ? "" : question.tolerance().toPlainString());
  }

  /** The rows of choices to show: those typed, and some to write in. */
  public List<Row> rows(int more) {
    List<@Nullable String> typed = Objects.requireNonNullElse(choice, List.of());
    int last = 0;
    for (int i = 0; i < typed.size(); i++) {
      last = text(typed.get(i)).isEmpty() ? last : i + 1;
    }
    int rows = Math.clamp(Math.max(FEWEST_ROWS, last + 1) + more, FEWEST_ROWS, MOST_ROWS);
    List<Row> shown = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      shown.add(new Row(i, i < typed.size() ? text(typed.get(i)) : "", isRight(i)));
    }
    return shown;
  }

  private boolean isRight(int row) {
    return right != null && right.contains(String.valueOf(row));
  }

  /**
   * A row of the form.
   *
   * @param index from 0
   */
  public record Row(int index, String text, boolean right) {}

  /**
   * The question as typed.
   *
   * @throws Refusal {@code quiz.points}, {@code quiz.number} or {@code quiz.tolerance} for what is
   *     no number
   */
  Question question(QuestionId id, QuestionKind kind, List<Bank> banks) {
    return new Question(
        id,
        kind,
        text(text),
        whole(points),
        text(explanation),
        kind.chosen() ? choices() : List.of(),
        kind == QuestionKind.TEXT
            ? text(accepted).lines().map(String::strip).filter(l -> !l.isEmpty()).toList()
            : List.of(),
        kind == QuestionKind.NUMBER ? exact() : null,
        kind == QuestionKind.NUMBER ? within() : BigDecimal.ZERO,
        bank(banks));
  }

  private List<Choice> choices() {
    return rows(0).stream()
        .filter(row -> !row.text().isEmpty())
        .map(row -> new Choice(row.text(), row.right()))
        .toList();
  }

  private static int whole(@Nullable String typed) {
    String plain = text(typed);
    if (!plain.matches("\\d{1,4}")) {
      throw new Refusal("quiz.points", "Give 1 to 100 points.");
    }
    return Integer.parseInt(plain);
  }

  private BigDecimal exact() {
    return TypedNumber.parse(text(number))
        .orElseThrow(() -> new Refusal("quiz.number", "Write the right number, such as 12.5."));
  }

  private BigDecimal within() {
    String typed = text(tolerance);
    return typed.isEmpty()
        ? BigDecimal.ZERO
        : TypedNumber.parse(typed)
            .orElseThrow(
                () ->
                    new Refusal(
                        "quiz.tolerance",
                        "Write how far an answer may be off, such as 0.1, or leave it empty."));
  }

  private @Nullable BankId bank(List<Bank> banks) {
    String typed = text(bank);
    if (typed.isEmpty()) {
      return null;
    }
    return banks.stream()
        .map(Bank::id)
        .filter(id -> id.toString().equals(typed))
        .findFirst()
        .orElseThrow(
            () -> new Refusal("quiz.bank", "The bank is not there any more. Choose another."));
  }

  /** Without what no text holds, and without blanks around it. */
  static String text(@Nullable String typed) {
    return typed == null
        ? ""
        : typed
            .replace("\r\n", "\n")
            .replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\t]]", " ")
            .strip();
  }
}
