package dev.halfmillion.learning.web;

import dev.halfmillion.learning.discussions.Discussions;
import dev.halfmillion.learning.discussions.Moderation;
import dev.halfmillion.learning.discussions.PostId;
import dev.halfmillion.learning.web.DiscussionsPage.Answer;
import dev.halfmillion.learning.web.DiscussionsPages.From;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions that wait for an answer, and posts that somebody reported. */
@Controller("waitingDiscussionsController")
@RequestMapping("/admin/discussions")
class DiscussionsController {

  private final Moderation moderation;
  private final Discussions discussions;
  private final DiscussionsPages pages;

  DiscussionsController(Moderation moderation, Discussions discussions, DiscussionsPages pages) {
    this.moderation = moderation;
    this.discussions = discussions;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(
      @AuthenticationPrincipal SignedInUser me,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String reports,
      @RequestParam(defaultValue = "") String removed) {
    return pages.page(me, From.of(after, reports, removed), Answer.NONE, "");
  }

  @PostMapping("/{id}/replies")
  ModelAndView reply(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String reports,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    String typed = text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "").strip();
    return act(
        me,
        From.of(after, reports, ""),
        new Answer(id, typed),
        "The answer is kept, and the learner is told by mail",
        post -> {
          moderation.require(me, post);
          discussions.reply(me, post, typed);
        },
        flash);
  }

  @PostMapping("/{id}/removal")
  ModelAndView remove(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String reports,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    return act(
        me,
        From.of(after, reports, ""),
        new Answer(id, ""),
        "The post is removed",
        post -> {
          moderation.require(me, post);
          discussions.remove(me, post);
        },
        flash);
  }

  @PostMapping("/{id}/removal/end")
  ModelAndView restore(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    return act(
        me,
        From.THE_BEGINNING,
        new Answer(id, ""),
        "The post is back in its place",
        post -> moderation.restore(me, post),
        flash);
  }

  @PostMapping("/{id}/settlement")
  ModelAndView settle(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String reports,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    return act(
        me,
        From.of(after, reports, ""),
        new Answer(id, ""),
        "The post stays, and its reports are done with",
        post -> moderation.settle(me, post),
        flash);
  }

  private ModelAndView act(
      SignedInUser me,
      From from,
      Answer typed,
      String toast,
      Consumer<PostId> work,
      RedirectAttributes flash) {
    PostId post = PostId.parse(typed.post()).orElseThrow(Refusal::notFound);
    try {
      work.accept(post);
    } catch (Refusal refused) {
      if (refused.status() == HttpStatus.NOT_FOUND) {
        throw refused;
      }
      ModelAndView page = pages.page(me, from, typed, refused.sentence());
      page.setStatus(refused.status());
      return page;
    }
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to(from.address()));
  }
}
