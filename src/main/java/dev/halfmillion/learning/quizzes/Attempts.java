package dev.halfmillion.learning.quizzes;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.quizzes.AttemptHistory.Begun;
import dev.halfmillion.learning.quizzes.AttemptRows.Overdue;
import dev.halfmillion.learning.study.Study;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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
  private static final int FORGOTTEN_AT_ONCE = 20;

  private final QuizRows quizzes;
  private final AttemptRows rows;
  private final AttemptHistory history;
  private final Drawing drawing;
  private final Study study;
  private final Transactions transactions;
  private final BusinessClock clock;

  Attempts(
      QuizRows quizzes,
      AttemptRows rows,
      AttemptHistory history,
      Drawing drawing,
      Study study,
      Transactions transactions,
      BusinessClock clock) {
    this.quizzes = quizzes;
    this.rows = rows;
    this.history = history;
    this.drawing = drawing;
    this.study = study;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Begins an attempt, or answers the one that is open.
   *
   * @param requestKey names the request: the same again answers the same attempt; null for none
   * @throws Refusal {@code attempt.none-left} where all attempts are used, {@code quiz.empty}
   *     without questions, {@code attempt.too-many} or {@code attempt.full} by {@link
   *     AttemptLimits}, not found where it is not for this person
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
    Optional<AttemptId> open = history.open(user, lesson);
    if (open.isPresent()) {
      Attempt present = rows.lock(open.get(), user).orElseThrow(Refusal::notFound);
      if (!present.open()) {
        throw new CannotAcquireLockException("The attempt was submitted meanwhile");
      }
      if (present.deadline() == null || !now.isAfter(present.deadline())) {
        return present;
      }
      finish(present, now);
    }
    return fresh(user, lesson, requestKey, now);
  }

  private Attempt fresh(UserId user, LessonId lesson, @Nullable String requestKey, Instant now) {
    Quiz quiz = quizzes.read(lesson);
    QuizSettings rules = quiz.settings();
    Begun begun = history.begun(user, lesson, now.minus(AttemptLimits.SPAN));
    int number = begun.last() + 1;
    if (quiz.asked() == 0) {
      throw Refusal.conflict("quiz.empty", "This quiz has no question yet.");
    }
    if (rules.attemptsAllowed() != null && number > rules.attemptsAllowed()) {
      throw Refusal.conflict(
          "attempt.none-left", "You have used all attempts that this quiz allows.");
    }
    AttemptLimits.require(begun, now);
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
    } catch (DuplicateKeyException twin) {
      throw new CannotAcquireLockException("Another tab began the attempt first", twin);
    }
    forgetOld(user, lesson, number - AttemptLimits.KEPT_WHOLE);
    return attempt;
  }

  private void forgetOld(UserId user, LessonId lesson, int number) {
    if (number > 0) {
      history
          .best(user, lesson)
          .ifPresent(best -> rows.leaveResults(user, lesson, number, best, FORGOTTEN_AT_ONCE));
    }
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
          if (attempt.paper().question(question).isEmpty()) {
            throw Refusal.notFound();
          }
          rows.saveAnswers(attempt.with(fit(attempt, Map.of(question, given), now)));
        });
  }

  /**
   * Submits an attempt with the answers that come along; once submitted, answers its result. After
   * the deadline what was saved counts and what comes along does not.
   *
   * @throws Refusal {@code attempt.question} for an answer to what the paper does not ask, {@code
   *     attempt.answer} for one that is none; nothing is submitted then
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

  /** Describes for lists some attempts that are older than these. */
  void describeOld() {
    rows.describe(AT_ONCE);
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
                answer.to(
                    attempt.paper().question(question).orElseThrow(Attempts::notAsked), now)));
    return fit;
  }

  private static Refusal notAsked() {
    return new Refusal("attempt.question", "This attempt asks no such question.");
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
