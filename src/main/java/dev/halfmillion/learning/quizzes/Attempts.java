package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.quizzes.AttemptRows.Line;
import dev.halfmillion.learning.quizzes.AttemptRows.Overdue;
import dev.halfmillion.learning.study.Study;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * The attempts of learners. The server draws the paper and sets the deadline; a learner has one
 * open attempt at a quiz, which all tabs and devices share. Whatever changes one holds its row, so
 * that of answers and submissions at once each sees what the others did; submitted, it never
 * changes. An attempt whose deadline has passed is submitted with what was saved, by whoever comes
 * to it first: its learner, or the job.
 */
@Service
public class Attempts {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final int AT_ONCE = 100;

  private final QuizRows quizzes;
  private final AttemptRows rows;
  private final Drawing drawing;
  private final Study study;
  private final Transactions transactions;
  private final BusinessClock clock;

  Attempts(
      QuizRows quizzes,
      AttemptRows rows,
      Drawing drawing,
      Study study,
      Transactions transactions,
      BusinessClock clock) {
    this.quizzes = quizzes;
    this.rows = rows;
    this.drawing = drawing;
    this.study = study;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What somebody who may open the lesson should know before an attempt. */
  public Briefing briefing(UserId user, LessonId lesson) {
    Quiz quiz = quizzes.read(lesson);
    List<Line> lines = rows.lines(user, lesson);
    return new Briefing(
        quiz.asked(), quiz.settings(), lines.size(), best(lines), open(lines, now()));
  }

  private static Briefing.@Nullable Best best(List<Line> lines) {
    return lines.stream()
        .filter(line -> line.percent() != null)
        .max(
            Comparator.comparing(Line::passed)
                .thenComparing(line -> line.percent() == null ? 0 : line.percent())
                .thenComparing(Line::number, Comparator.reverseOrder()))
        .map(
            line ->
                new Briefing.Best(
                    line.id(), line.percent() == null ? 0 : line.percent(), line.passed()))
        .orElse(null);
  }

  private static Briefing.@Nullable Open open(List<Line> lines, Instant now) {
    return lines.stream()
        .filter(Line::open)
        .filter(line -> line.deadline() == null || !now.isAfter(line.deadline()))
        .map(line -> new Briefing.Open(line.id(), line.deadline()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Begins an attempt, or answers the one that is open.
   *
   * @param requestKey names the request: the same again answers the same attempt; null for none
   * @throws Refusal {@code attempt.none-left} where all attempts are used, {@code quiz.empty}
   *     without questions, not found where it is not for this person
   */
  public AttemptSheet start(SignedInUser user, LessonId lesson, @Nullable String requestKey) {
    if (requestKey != null && !KEY.matcher(requestKey).matches()) {
      throw new Refusal(
          "idempotency.key", "The header Idempotency-Key needs 1 to 64 letters, digits or .:_-");
    }
    if (study.require(user, lesson).kind() != LessonKind.QUIZ) {
      throw Refusal.notFound();
    }
    Instant now = now();
    return AttemptSheet.of(transactions.call(() -> begin(user.id(), lesson, requestKey, now)), now);
  }

  private Attempt begin(UserId user, LessonId lesson, @Nullable String requestKey, Instant now) {
    Optional<Attempt> before =
        requestKey == null ? Optional.empty() : rows.byRequest(user, requestKey);
    if (before.isPresent()) {
      return before
          .filter(attempt -> attempt.lesson().equals(lesson))
          .orElseThrow(
              () ->
                  new Refusal(
                      "idempotency.reused", "This Idempotency-Key was used for another quiz."));
    }
    List<Line> lines = rows.lines(user, lesson);
    Optional<Line> open = lines.stream().filter(Line::open).findFirst();
    if (open.isPresent()) {
      Attempt present = rows.lock(open.get().id(), user).orElseThrow(Refusal::notFound);
      if (!present.open()) {
        throw new CannotAcquireLockException("The attempt was submitted meanwhile");
      }
      if (present.deadline() == null || !now.isAfter(present.deadline())) {
        return present;
      }
      finish(present, now);
    }
    return fresh(user, lesson, lines.size() + 1, requestKey, now);
  }

  private Attempt fresh(
      UserId user, LessonId lesson, int number, @Nullable String requestKey, Instant now) {
    Quiz quiz = quizzes.read(lesson);
    QuizSettings rules = quiz.settings();
    if (quiz.asked() == 0) {
      throw Refusal.conflict("quiz.empty", "This quiz has no question yet.");
    }
    if (rules.attemptsAllowed() != null && number > rules.attemptsAllowed()) {
      throw Refusal.conflict(
          "attempt.none-left", "You have used all attempts that this quiz allows.");
    }
    Integer limit = rules.timeLimitSeconds();
    Attempt attempt =
        new Attempt(
            AttemptId.next(),
            user,
            lesson,
            number,
            now,
            limit == null ? null : now.plusSeconds(limit),
            drawing.of(quiz),
            Map.of(),
            null,
            null);
    try {
      rows.insert(attempt, quiz.version(), requestKey);
    } catch (DuplicateKeyException begun) {
      throw new CannotAcquireLockException("Another tab began the attempt first", begun);
    }
    return attempt;
  }

  /**
   * An attempt of this person.
   *
   * @throws Refusal not found, also for that of somebody else
   */
  public AttemptSheet attempt(SignedInUser user, AttemptId id) {
    Attempt attempt = own(user, id);
    Instant now = now();
    return attempt.open() && attempt.overdue(now)
        ? submit(user, id, Map.of())
        : AttemptSheet.of(attempt, now);
  }

  /**
   * Keeps an answer; one that was edited later than what comes stays.
   *
   * @throws Refusal {@code attempt.over} once it is submitted or its deadline has passed
   */
  public void answer(SignedInUser user, AttemptId id, String question, GivenAnswer given) {
    own(user, id);
    Instant now = now();
    transactions.run(
        () -> {
          Attempt attempt = rows.lock(id, user.id()).orElseThrow(Refusal::notFound);
          if (!attempt.open() || attempt.overdue(now)) {
            throw Refusal.conflict(
                "attempt.over", "This attempt is over. What was saved before counts.");
          }
          rows.saveAnswers(attempt.with(fit(attempt, Map.of(question, given), now)));
        });
  }

  /**
   * Submits an attempt with the answers that come along; once submitted, answers its result. After
   * the deadline what was saved counts and what comes along does not.
   */
  public AttemptSheet submit(SignedInUser user, AttemptId id, Map<String, GivenAnswer> given) {
    own(user, id);
    Instant now = now();
    Attempt done =
        change(
            id,
            user.id(),
            attempt -> attempt.overdue(now) ? attempt : attempt.with(fit(attempt, given, now)),
            now);
    return AttemptSheet.of(done, now);
  }

  /** Submits what is overdue. */
  void submitOverdue() {
    Instant now = now();
    for (Overdue overdue : rows.overdue(now.minus(Attempt.GRACE), AT_ONCE)) {
      change(overdue.id(), overdue.user(), UnaryOperator.identity(), now);
    }
  }

  private Attempt change(AttemptId id, UserId user, UnaryOperator<Attempt> last, Instant now) {
    return transactions.call(
        () -> {
          Attempt attempt = rows.lock(id, user).orElseThrow(Refusal::notFound);
          return attempt.open() ? finish(last.apply(attempt), now) : attempt;
        });
  }

  private Attempt finish(Attempt attempt, Instant now) {
    Attempt done = attempt.submitted(now);
    Score score = Scoring.of(done.paper(), done.answers());
    rows.finish(done, score);
    if (score.passed()) {
      study.pass(done.user(), done.lesson());
    }
    return done;
  }

  private static Map<String, Answer> fit(
      Attempt attempt, Map<String, GivenAnswer> given, Instant now) {
    Map<String, Answer> fit = new HashMap<>();
    given.forEach(
        (question, answer) ->
            fit.put(
                question,
                answer.to(attempt.paper().question(question).orElseThrow(Refusal::notFound), now)));
    return fit;
  }

  /** As exact as rows are, so that a moment reads the same before and after it is stored. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Attempt own(SignedInUser user, AttemptId id) {
    Attempt attempt = rows.find(id, user.id()).orElseThrow(Refusal::notFound);
    study.require(user, attempt.lesson());
    return attempt;
  }
}
