package dev.halfmillion.learning.web;

import dev.halfmillion.learning.quizzes.Question;
import dev.halfmillion.learning.quizzes.QuestionId;
import dev.halfmillion.learning.quizzes.QuestionKind;
import dev.halfmillion.learning.quizzes.QuizAuthoring;
import dev.halfmillion.learning.web.QuizPages.Spot;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions of a quiz: added, changed, moved and taken away. */
@Controller
@RequestMapping("/admin/courses/{id}/lessons/{lessonId}/quiz/questions")
class QuestionsController {

  private static final int SOME_MORE = 4;
  private static final int MOST_MORE = 16;

  private final QuizPages pages;
  private final QuizAuthoring quizzes;

  QuestionsController(QuizPages pages, QuizAuthoring quizzes) {
    this.pages = pages;
    this.quizzes = quizzes;
  }

  @GetMapping("/new")
  ModelAndView begin(
      @PathVariable String id,
      @PathVariable String lessonId,
      @RequestParam(defaultValue = "SINGLE") String kind) {
    Spot spot = pages.spot(id, lessonId);
    return form(spot, null, kind(kind), QuestionForm.begun(), 0, FormErrors.NONE, HttpStatus.OK);
  }

  @PostMapping("/new")
  ModelAndView add(
      @PathVariable String id,
      @PathVariable String lessonId,
      @RequestParam(defaultValue = "SINGLE") String kind,
      @RequestParam(defaultValue = "") String more,
      @ModelAttribute("form") QuestionForm form,
      RedirectAttributes flash) {
    Spot spot = pages.spot(id, lessonId);
    return save(
        spot,
        null,
        kind(kind),
        more,
        form,
        question -> quizzes.add(spot.lesson(), question),
        "The question is added",
        flash);
  }

  @GetMapping("/{question}")
  ModelAndView edit(
      @PathVariable String id, @PathVariable String lessonId, @PathVariable String question) {
    Spot spot = pages.spot(id, lessonId);
    Question present = find(spot, question);
    return form(
        spot,
        present.id(),
        present.kind(),
        QuestionForm.of(present),
        0,
        FormErrors.NONE,
        HttpStatus.OK);
  }

  @PostMapping("/{question}")
  ModelAndView change(
      @PathVariable String id,
      @PathVariable String lessonId,
      @PathVariable String question,
      @RequestParam(defaultValue = "") String more,
      @ModelAttribute("form") QuestionForm form,
      RedirectAttributes flash) {
    Spot spot = pages.spot(id, lessonId);
    Question present = find(spot, question);
    return save(
        spot,
        present.id(),
        present.kind(),
        more,
        form,
        typed -> quizzes.edit(spot.lesson(), typed),
        "Saved. Attempts that were begun keep the question as it was.",
        flash);
  }

  /** Up or down by a button. */
  @PostMapping("/{question}/place")
  ModelAndView move(
      @PathVariable String id,
      @PathVariable String lessonId,
      @PathVariable String question,
      @RequestParam(defaultValue = "") String step,
      RedirectAttributes flash) {
    Spot spot = pages.spot(id, lessonId);
    QuestionId moved = find(spot, question).id();
    flash.addFlashAttribute("moved", moved + ":" + step);
    return pages.change(
        spot,
        () -> quizzes.step(spot.lesson(), moved, step.equals("up") ? -1 : 1),
        "The order is saved",
        flash);
  }

  @PostMapping("/{question}/removal")
  ModelAndView remove(
      @PathVariable String id,
      @PathVariable String lessonId,
      @PathVariable String question,
      RedirectAttributes flash) {
    Spot spot = pages.spot(id, lessonId);
    QuestionId removed = find(spot, question).id();
    return pages.change(
        spot, () -> quizzes.remove(spot.lesson(), removed), "The question is removed", flash);
  }

  private ModelAndView save(
      Spot spot,
      @Nullable QuestionId id,
      QuestionKind kind,
      String more,
      QuestionForm form,
      Consumer<Question> work,
      String toast,
      RedirectAttributes flash) {
    if (!more.isEmpty()) {
      int rows = more.matches("\\d{1,2}") ? Integer.parseInt(more) + SOME_MORE : SOME_MORE;
      return form(spot, id, kind, form, Math.min(MOST_MORE, rows), FormErrors.NONE, HttpStatus.OK);
    }
    try {
      work.accept(
          form.question(
              id == null ? QuestionId.next() : id, kind, quizzes.quiz(spot.lesson()).banks()));
    } catch (Refusal refusal) {
      return form(spot, id, kind, form, 0, QuizPages.errors(refusal), refusal.status());
    }
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to(spot.href()));
  }

  private ModelAndView form(
      Spot spot,
      @Nullable QuestionId id,
      QuestionKind kind,
      QuestionForm form,
      int more,
      FormErrors errors,
      HttpStatus status) {
    String base = spot.href() + "/questions/";
    return new ModelAndView(
        "learning/courses/question",
        Map.of(
            "page",
            new QuestionPage(
                id == null ? "New question" : "Edit question",
                id == null ? base + "new?kind=" + kind : base + id,
                id == null ? "" : base + id + "/removal",
                spot.href(),
                spot.crumbs(),
                kind,
                form,
                quizzes.quiz(spot.lesson()).banks(),
                more,
                errors)),
        status);
  }

  private Question find(Spot spot, String id) {
    return quizzes.quiz(spot.lesson()).questions().stream()
        .filter(question -> question.id().toString().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static QuestionKind kind(String typed) {
    return Arrays.stream(QuestionKind.values())
        .filter(kind -> kind.name().equals(typed))
        .findFirst()
        .orElse(QuestionKind.SINGLE);
  }
}
