package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.quizzes.AttemptId;
import dev.halfmillion.learning.quizzes.Attempts;
import dev.halfmillion.learning.quizzes.PastAttempt;
import dev.halfmillion.learning.quizzes.PastAttempts;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.Asked;
import dev.halfmillion.platform.api.OpenToApps;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Attempts at quizzes. */
@RestController
@OpenToApps(read = Right.LEARNING_READ, write = Right.LEARNING_WRITE)
@RequestMapping("/api/v1")
class AttemptsController {

  private final Attempts attempts;
  private final PastAttempts past;

  AttemptsController(Attempts attempts, PastAttempts past) {
    this.attempts = attempts;
    this.past = past;
  }

  @Operation(
      operationId = "attempts",
      summary = "This person's attempts at the lesson's quiz, newest first")
  @GetMapping("/lessons/{id}/attempts")
  PastAttemptsPage list(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    LessonId lesson = LessonId.parse(id).orElseThrow(Refusal::notFound);
    Asked asked = Asked.of(after, limit);
    List<PastAttempt> found =
        past.of(user, lesson, asked.after(AttemptsController::number), asked.oneMore());
    return new PastAttemptsPage(
        asked.shown(found).stream().map(PastAttemptsPage.Past::of).toList(),
        asked.next(found, attempt -> String.valueOf(attempt.number())));
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  @Operation(
      operationId = "startAttempt",
      summary = "Begins an attempt at the lesson's quiz, or answers the one that is open")
  @PostMapping("/lessons/{id}/attempts")
  @ResponseStatus(HttpStatus.CREATED)
  QuizAttempt start(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    LessonId lesson = LessonId.parse(id).orElseThrow(Refusal::notFound);
    return QuizAttempt.of(attempts.start(user, lesson, key));
  }

  @Operation(operationId = "attempt", summary = "An attempt, with its result once submitted")
  @GetMapping("/attempts/{id}")
  QuizAttempt attempt(@AuthenticationPrincipal SignedInUser user, @PathVariable String id) {
    return QuizAttempt.of(attempts.attempt(user, parse(id)));
  }

  @Operation(operationId = "saveAnswer", summary = "Keeps an answer; the one edited last counts")
  @PutMapping("/attempts/{id}/answers/{questionId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @PathVariable String questionId,
      @RequestBody SentAnswer answer) {
    attempts.answer(user, parse(id), questionId, answer.given());
  }

  @Operation(
      operationId = "submitAttempt",
      summary = "Ends the attempt; again it answers the same result")
  @PostMapping("/attempts/{id}/submission")
  QuizAttempt submit(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Submission submission) {
    return QuizAttempt.of(
        attempts.submit(user, parse(id), submission == null ? Map.of() : submission.given()));
  }

  private static AttemptId parse(String id) {
    return AttemptId.parse(id).orElseThrow(Refusal::notFound);
  }
}
