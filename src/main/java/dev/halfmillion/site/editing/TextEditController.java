package dev.halfmillion.site.editing;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.site.texts.SiteText;
import dev.halfmillion.site.texts.SiteTexts;
import dev.halfmillion.site.texts.SiteWords;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of the site, read and written by the owner. */
@Controller
class TextEditController {

  private final SiteTexts texts;
  private final SiteWords words;
  private final TextPages pages;

  TextEditController(SiteTexts texts, SiteWords words, TextPages pages) {
    this.texts = texts;
    this.words = words;
    this.pages = pages;
  }

  @GetMapping("/admin/site")
  ModelAndView list() {
    return new ModelAndView("site/admin/index", Map.of("page", pages.list()));
  }

  @GetMapping("/admin/site/texts/{key}")
  ModelAndView show(@PathVariable String key, @RequestParam(defaultValue = "") String from) {
    SiteText text = text(key);
    return view(text, pages.form(text, from), false, List.of(), HttpStatus.OK);
  }

  @PostMapping("/admin/site/texts/{key}")
  ModelAndView save(
      @PathVariable String key,
      @ModelAttribute TextForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    SiteText text = text(key);
    if (form.previews()) {
      return view(text, form, false, List.of(), HttpStatus.OK);
    }
    List<Problem> problems = form.problems(words.now());
    if (!problems.isEmpty()) {
      return view(text, form, false, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      int number = texts.save(text, form.draft(), form.seenNumber(), form.publishes(), me.id());
      flash.addFlashAttribute(
          "toast",
          form.publishes()
              ? "Published: everybody reads version " + number
              : "Version " + number + " is kept as a draft");
    } catch (Refusal refusal) {
      return raced(text, form, refusal);
    }
    return new ModelAndView(SeeOther.to("/admin/site/texts/" + key));
  }

  @PostMapping("/admin/site/texts/{key}/publication")
  ModelAndView publish(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String seen,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    SiteText text = text(key);
    if (!number.matches("[0-9]{1,9}") || !seen.matches("[0-9]{1,9}")) {
      List<Problem> problems = List.of(new Problem("", "Choose one of the versions below."));
      return view(text, pages.form(text, ""), false, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      texts.publish(text, Integer.parseInt(number), Integer.parseInt(seen), me.id());
    } catch (Refusal refusal) {
      return raced(text, pages.form(text, ""), refusal);
    }
    flash.addFlashAttribute("toast", "Published: everybody reads version " + number);
    return new ModelAndView(SeeOther.to("/admin/site/texts/" + key));
  }

  /** A text that is being typed, as a page would show it. */
  @PostMapping("/admin/site/preview")
  ModelAndView preview(@ModelAttribute TextForm form) {
    return new ModelAndView(
        "site/admin/_preview",
        Map.of("preview", pages.preview(form.title(), form.lead(), form.body())));
  }

  private ModelAndView raced(SiteText text, TextForm form, Refusal refusal) {
    if (!refusal.code().equals(SiteTexts.RACED)) {
      throw refusal;
    }
    List<Problem> problems = List.of(new Problem("", refusal.sentence() + Conflicts.WAY_OUT));
    return view(text, form, true, problems, HttpStatus.CONFLICT);
  }

  private ModelAndView view(
      SiteText text, TextForm form, boolean raced, List<Problem> problems, HttpStatus status) {
    return new ModelAndView(
        "site/admin/text", Map.of("page", pages.page(text, form, raced, problems)), status);
  }

  private static SiteText text(String key) {
    return SiteText.of(key).orElseThrow(Refusal::notFound);
  }
}
