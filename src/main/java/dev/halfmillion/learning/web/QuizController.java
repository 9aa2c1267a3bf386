package dev.halfmillion.learning.web;

import dev.halfmillion.learning.quizzes.Bank;
import dev.halfmillion.learning.quizzes.BankId;
import dev.halfmillion.learning.quizzes.QuizAuthoring;
import dev.halfmillion.learning.web.QuizPages.Spot;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A quiz in the back office: its questions, its banks, its rules, and how it looks. */
@Controller
@RequestMapping("/admin/courses/{id}/lessons/{lessonId}/quiz")
class QuizController {

  private final QuizPages pages;
  private final QuizAuthoring quizzes;

  QuizController(QuizPages pages, QuizAuthoring quizzes) {
    this.pages = pages;
    this.quizzes = quizzes;
  }

  @GetMapping
  ModelAndView page(@PathVariable String id, @PathVariable String lessonId, Model model) {
    Object moved = model.getAttribute("moved");
    return pages.page(pages.spot(id, lessonId), moved == null ? "" : moved.toString());
  }

  /** The rules. */
  @PostMapping
  ModelAndView configure(
      @PathVariable String id,
      @PathVariable String lessonId,
      @ModelAttribute("form") QuizForm form,
      RedirectAttributes flash) {
    Spot spot = pages.spot(id, lessonId);
    try {
      quizzes.configure(spot.lesson(), form.settings());
    } catch (Refusal refusal) {
      return pages.page(spot, form, refusal);
    }
    flash.addFlashAttribute("toast", "Saved. Attempts that were begun keep the rules they had.");
    return new ModelAndView(SeeOther.to(spot.href()));
  }

  /** A paper drawn as for an attempt, with what is right. */
  @GetMapping("/preview")
  ModelAndView preview(@PathVariable String id, @PathVariable String lessonId) {
    Spot spot = pages.spot(id, lessonId);
    return new ModelAndView(
        "learning/courses/quiz-preview",
        Map.of("page", QuizPreviewPage.of(spot, quizzes.sample(spot.lesson()))));
  }

  @PostMapping("/banks")
  ModelAndView addBank(
      @PathVariable String id,
      @PathVariable String lessonId,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String draws,
      RedirectAttributes flash) {
    Spot spot = pages.spot(id, lessonId);
    return pages.change(
        spot,
        () -> quizzes.addBank(spot.lesson(), bank(BankId.next(), title, draws)),
        "The bank is added. Put questions into it on their pages.",
        flash);
  }

  @PostMapping("/banks/{bank}")
  ModelAndView editBank(
      @PathVariable String id,
      @PathVariable String lessonId,
      @PathVariable String bank,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String draws,
      RedirectAttributes flash) {
    Spot spot = pages.spot(id, lessonId);
    BankId known = BankId.parse(bank).orElseThrow(Refusal::notFound);
    return pages.change(
        spot,
        () -> quizzes.editBank(spot.lesson(), bank(known, title, draws)),
        "The bank is saved",
        flash);
  }

  @PostMapping("/banks/{bank}/removal")
  ModelAndView removeBank(
      @PathVariable String id,
      @PathVariable String lessonId,
      @PathVariable String bank,
      RedirectAttributes flash) {
    Spot spot = pages.spot(id, lessonId);
    BankId known = BankId.parse(bank).orElseThrow(Refusal::notFound);
    return pages.change(
        spot, () -> quizzes.removeBank(spot.lesson(), known), "The bank is removed", flash);
  }

  private static Bank bank(BankId id, String title, String draws) {
    String number = draws.strip();
    if (!number.matches("\\d{1,3}")) {
      throw new Refusal("quiz.draws", "Write how many questions of the bank an attempt asks.");
    }
    return new Bank(id, Typed.line(title), Integer.parseInt(number));
  }
}
