package dev.halfmillion.site.editing;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.site.front.BlockId;
import dev.halfmillion.site.front.BlockList;
import dev.halfmillion.site.front.FrontDesk;
import dev.halfmillion.site.texts.SiteWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** The headline of the home page, and the order of its blocks and of the questions. */
@Controller
class FrontController {

  private final FrontDesk desk;
  private final FrontPages pages;
  private final SiteWords words;

  FrontController(FrontDesk desk, FrontPages pages, SiteWords words) {
    this.desk = desk;
    this.pages = pages;
    this.words = words;
  }

  @GetMapping("/admin/site/home")
  ModelAndView home(@RequestParam(defaultValue = "") String moved) {
    return view(BlockList.HOME, null, moved, false, List.of(), HttpStatus.OK);
  }

  @GetMapping("/admin/site/questions")
  ModelAndView questions(@RequestParam(defaultValue = "") String moved) {
    return view(BlockList.QUESTIONS, null, moved, false, List.of(), HttpStatus.OK);
  }

  @PostMapping("/admin/site/home")
  ModelAndView headline(
      @ModelAttribute HomeForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    List<Problem> problems = form.problems(words.now());
    if (!problems.isEmpty()) {
      return view(BlockList.HOME, form, "", false, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      desk.write(form.head(), form.seenNumber(), me.id());
    } catch (Refusal refusal) {
      List<Problem> raced = List.of(new Problem("", refusal.sentence() + Conflicts.WAY_OUT));
      return view(BlockList.HOME, form, "", true, raced, refusal.status());
    }
    flash.addFlashAttribute("toast", "Everybody sees the new headline");
    return new ModelAndView(SeeOther.to("/admin/site/home"));
  }

  /**
   * The order of a list: all of it, and one that is to go a step up or down besides.
   *
   * @param up the one that a button moves up; empty for none
   * @param down the one that a button moves down; empty for none
   */
  @PostMapping("/admin/site/lists/{list}/order")
  ModelAndView order(
      @PathVariable String list,
      @RequestParam(required = false) @Nullable List<String> ids,
      @RequestParam(defaultValue = "") String up,
      @RequestParam(defaultValue = "") String down,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    BlockList which = BlockList.of(list).orElseThrow(Refusal::notFound);
    List<String> sent = new ArrayList<>(ids == null ? List.of() : ids);
    step(sent, up, -1);
    step(sent, down, 1);
    List<BlockId> order =
        sent.stream().limit(100).map(BlockId::parse).flatMap(Optional::stream).toList();
    try {
      desk.order(which, order, me.id());
    } catch (Refusal refusal) {
      List<Problem> problems = List.of(new Problem("", refusal.sentence()));
      return view(which, null, "", false, problems, refusal.status());
    }
    flash.addFlashAttribute("toast", "The new order is kept");
    String pressed = up.isEmpty() ? "down-" + down : "up-" + up;
    String moved = BlockId.parse(up + down).isPresent() ? "?moved=" + pressed : "";
    return new ModelAndView(SeeOther.to("/admin/site/" + which.key() + moved));
  }

  private static void step(List<String> ids, String moved, int by) {
    int at = ids.indexOf(moved);
    int to = at + by;
    if (at >= 0 && to >= 0 && to < ids.size()) {
      Collections.swap(ids, at, to);
    }
  }

  private ModelAndView view(
      BlockList list,
      @Nullable HomeForm form,
      String moved,
      boolean raced,
      List<Problem> problems,
      HttpStatus status) {
    OrderPage page = pages.list(list, form, moved, raced, problems);
    return new ModelAndView("site/admin/" + list.key(), Map.of("page", page), status);
  }
}
