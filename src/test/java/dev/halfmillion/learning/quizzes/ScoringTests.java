package dev.halfmillion.learning.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.quizzes.Paper.PaperChoice;
import dev.halfmillion.learning.quizzes.Paper.PaperQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTests {

  private static final long SEED = Long.getLong("halfmillion.seed", System.nanoTime());
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  private final Random random = seeded();

  private static Random seeded() {
    System.out.println("Quizzes are drawn with -Dhalfmillion.seed=" + SEED);
    return new Random(SEED);
  }

  private static Quiz quiz(QuizSettings rules, List<Bank> banks, List<Question> questions) {
    return new Quiz(LessonId.next(), 1, rules, banks, questions);
  }

  private static QuizSettings rules(boolean shuffled, boolean partial) {
    return new QuizSettings(50, null, null, shuffled, shuffled, partial, ReviewWhen.NEVER);
  }

  private Paper paper(Quiz quiz) {
    return new Drawing(random).of(quiz);
  }

  private static Answer chosen(List<String> choices) {
    return new Answer(choices, null, NOW);
  }

  private static Answer typed(String text) {
    return new Answer(List.of(), text, NOW);
  }

  /** Three right of five, three points: right picked, wrong picked, points. */
  @ParameterizedTest
  @CsvSource({"3,0,3", "2,0,2", "3,1,2", "2,1,1", "1,1,0", "3,2,1", "0,2,0", "0,0,0"})
  void partialCreditCountsRightForAndWrongAgainst(int right, int wrong, int points) {
    Question question = SampleQuizzes.multiple("Which?", List.of("a", "b", "c"), List.of("d", "e"));
    Paper paper = paper(quiz(rules(false, true), List.of(), List.of(question)));
    List<String> picked = new ArrayList<>();
    IntStream.rangeClosed(1, right).forEach(i -> picked.add("c" + i));
    IntStream.rangeClosed(1, wrong).forEach(i -> picked.add("c" + (3 + i)));
    Score score = Scoring.of(paper, Map.of(question.id().toString(), chosen(picked)));
    assertThat(score.points()).isEqualTo(points);
  }

  @Test
  void theShareIsRoundedDownAndNobodyPassesByRounding() {
    List<Question> three =
        List.of(
            SampleQuizzes.single("1", "y", "n"),
            SampleQuizzes.single("2", "y", "n"),
            SampleQuizzes.single("3", "y", "n"));
    QuizSettings two = new QuizSettings(67, null, null, false, false, false, ReviewWhen.NEVER);
    Paper paper = paper(quiz(two, List.of(), three));
    Score score =
        Scoring.of(
            paper,
            Map.of(
                three.get(0).id().toString(), chosen(List.of("c1")),
                three.get(1).id().toString(), chosen(List.of("c1"))));
    assertThat(score.percent()).isEqualTo(66);
    assertThat(score.passed()).isFalse();
  }

  @Test
  void whateverIsAnsweredPointsStayBetweenNothingAndAll() {
    for (int round = 0; round < 500; round++) {
      Paper paper = paper(randomQuiz());
      Map<String, Answer> answers = new HashMap<>();
      for (PaperQuestion question : paper.questions()) {
        answers.put(question.id(), anyAnswer(question));
      }
      Score score = Scoring.of(paper, answers);
      assertThat(score.points()).isBetween(0, paper.points());
      assertThat(score.percent()).isBetween(0, 100);
      assertThat(score.passed())
          .isEqualTo(100L * score.points() >= (long) paper.passPercent() * paper.points());
      assertThat(score.marks().stream().mapToInt(Score.Mark::points).sum())
          .isEqualTo(score.points());
      assertThat(Stored.score(Stored.text(score))).isEqualTo(score);
      assertThat(Stored.paper(Stored.text(paper))).isEqualTo(paper);
    }
  }

  @Test
  void allRightIsAllPointsInWhateverOrderItIsShown() {
    for (int round = 0; round < 500; round++) {
      Paper paper = paper(randomQuiz());
      Map<String, Answer> answers = new HashMap<>();
      for (PaperQuestion question : paper.questions()) {
        List<String> right = new ArrayList<>(question.correct());
        Collections.shuffle(right, random);
        answers.put(
            question.id(),
            question.kind().chosen()
                ? chosen(right)
                : typed(
                    question.number() != null
                        ? question.number().add(question.tolerance()).toPlainString()
                        : "  " + question.accepted().getLast().toUpperCase(java.util.Locale.ROOT)));
      }
      Score score = Scoring.of(paper, answers);
      assertThat(score.points()).isEqualTo(score.of());
      assertThat(score.percent()).isEqualTo(100);
    }
  }

  @Test
  void aPaperHoldsEachQuestionOnceAndOfBanksAsManyAsTheySay() {
    for (int round = 0; round < 500; round++) {
      Quiz quiz = randomQuiz();
      Paper paper = paper(quiz);
      List<String> ids = paper.questions().stream().map(PaperQuestion::id).toList();
      assertThat(ids).doesNotHaveDuplicates().hasSize(quiz.asked());
      for (Bank bank : quiz.banks()) {
        Set<String> ofBank =
            new HashSet<>(quiz.of(bank).stream().map(q -> q.id().toString()).toList());
        assertThat(ids.stream().filter(ofBank::contains)).hasSize(quiz.drawn(bank));
      }
      for (PaperQuestion question : paper.questions()) {
        Question written =
            quiz.questions().stream()
                .filter(q -> q.id().toString().equals(question.id()))
                .findFirst()
                .orElseThrow();
        assertThat(question.choices().stream().map(PaperChoice::text))
            .containsExactlyInAnyOrderElementsOf(
                written.choices().stream().map(Choice::text).toList());
      }
      if (!quiz.settings().shuffleQuestions()) {
        List<String> written =
            quiz.questions().stream().map(q -> q.id().toString()).filter(ids::contains).toList();
        assertThat(ids).isEqualTo(written);
      }
    }
  }

  @Test
  void shuffledEveryOrderComesUp() {
    Quiz quiz =
        quiz(rules(true, false), List.of(), List.of(SampleQuizzes.single("?", "a", "b", "c")));
    Set<String> orders = new HashSet<>();
    for (int round = 0; round < 400; round++) {
      orders.add(
          String.join(
              "",
              paper(quiz).questions().getFirst().choices().stream()
                  .map(PaperChoice::text)
                  .toList()));
    }
    assertThat(orders).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bengaluru | bengaluru",
        "Bengaluru | '  BENGALURU  '",
        "New Delhi | 'new   delhi'",
        "New Delhi | 'New\u00a0Delhi'",
        "caf\u00e9 | 'CAFE\u0301'",
        "stra\u00dfe | STRASSE",
        "\u0928\u092e\u0938\u094d\u0924\u0947 | '\u0928\u092e\u0938\u094d\u200d\u0924\u0947 '",
        "\uff21\uff22\uff23 | abc",
        "\u039f\u0394\u039f\u03a3 | \u03bf\u03b4\u03bf\u03c2"
      })
  void waysOfWritingTheSameWordsAreTheSame(String accepted, String typed) {
    assertThat(TypedText.of(typed)).isEqualTo(TypedText.of(accepted));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,00,000 | 100000",
        "100,000.5 | 100000.5",
        "9,4 | 9.4",
        "1,000 | 1000",
        "\u2212 3.50 | -3.5",
        "+7 | 7",
        ".5 | 0.5",
        "\u0967\u0968.\u096b | 12.5",
        "1 000 000 | 1000000"
      })
  void numbersAreReadAsPeopleTypeThem(String typed, String number) {
    assertThat(TypedNumber.parse(typed).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "x", "1e9", "1.2.3", "1,2,3", "--1", "0x10", "\u221e", "NaN", "1/2"})
  void whatIsNoNumberIsNone(String typed) {
    assertThat(TypedNumber.parse(typed)).isEmpty();
  }

  @Test
  void atTheBorderOfTheToleranceAnAnswerIsRightAndBeyondItWrong() {
    Question question = SampleQuizzes.number("?", "0.3", "0.1");
    Paper paper = paper(quiz(rules(false, false), List.of(), List.of(question)));
    String id = question.id().toString();
    assertThat(Scoring.of(paper, Map.of(id, typed("0.4"))).points()).isEqualTo(2);
    assertThat(Scoring.of(paper, Map.of(id, typed("0.2"))).points()).isEqualTo(2);
    assertThat(Scoring.of(paper, Map.of(id, typed("0.4000000001"))).points()).isZero();
  }

  private Quiz randomQuiz() {
    List<Bank> banks =
        random.nextBoolean()
            ? List.of()
            : List.of(new Bank(BankId.next(), "Bank", 1 + random.nextInt(4)));
    List<Question> questions = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      questions.add(randomQuestion(i, i > 0 && !banks.isEmpty() ? banks : List.of()));
    }
    return quiz(rules(random.nextBoolean(), random.nextBoolean()), banks, questions);
  }

  private Question randomQuestion(int number, List<Bank> banks) {
    Question typed =
        random.nextBoolean()
            ? SampleQuizzes.text("Text " + number, "yes", "ja")
            : SampleQuizzes.number("Number " + number, "12.5", "0.25");
    boolean several = random.nextBoolean();
    Question chosen =
        SampleQuizzes.chosen(
            several ? QuestionKind.MULTIPLE : QuestionKind.SINGLE,
            "Choice " + number,
            1 + random.nextInt(9),
            several ? List.of("a", "b", "c") : List.of("a"),
            List.of("d", "e"),
            banks.isEmpty() || random.nextBoolean() ? null : banks.getFirst().id());
    return random.nextInt(3) == 0 ? typed : chosen;
  }

  private Answer anyAnswer(PaperQuestion question) {
    if (!question.kind().chosen()) {
      return typed(List.of("yes", "no", "12.6", "-3", "").get(random.nextInt(5)));
    }
    List<String> all = new ArrayList<>(question.choices().stream().map(PaperChoice::id).toList());
    Collections.shuffle(all, random);
    return chosen(all.subList(0, random.nextInt(all.size() + 1)));
  }
}
