package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.KeptCourses;
import dev.halfmillion.learning.discussions.Discussions;
import dev.halfmillion.learning.discussions.Moderation;
import dev.halfmillion.learning.discussions.Moderation.Waiting;
import dev.halfmillion.learning.discussions.Post;
import dev.halfmillion.learning.discussions.PostId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.DateText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Courses courses;
  private final KeptCourses kept;

  DiscussionsController(
      Moderation moderation, Discussions discussions, Courses courses, KeptCourses kept) {
    this.moderation = moderation;
    this.discussions = discussions;
    this.courses = courses;
    this.kept = kept;
  }

  @GetMapping
  ModelAndView list() {
    return page("", "", "");
  }

  @PostMapping("/{id}/replies")
  ModelAndView reply(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    String typed = text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "").strip();
    return act(
        id,
        typed,
        "The answer is kept, and the learner is told by mail",
        post -> discussions.reply(me, post, typed),
        flash);
  }

  @PostMapping("/{id}/removal")
  ModelAndView remove(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    return act(id, "", "The post is removed", post -> discussions.remove(me, post), flash);
  }

  @PostMapping("/{id}/settlement")
  ModelAndView settle(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    return act(
        id,
        "",
        "The post stays, and its reports are done with",
        post -> {
          discussions.visible(me, post);
          moderation.settle(post, me.id());
        },
        flash);
  }

  private ModelAndView act(
      String id, String typed, String toast, Consumer<PostId> work, RedirectAttributes flash) {
    PostId post = PostId.parse(id).orElseThrow(Refusal::notFound);
    try {
      work.accept(post);
    } catch (Refusal refused) {
      if (refused.status() == HttpStatus.NOT_FOUND) {
        throw refused;
      }
      ModelAndView page = page(id, typed, refused.sentence());
      page.setStatus(refused.status());
      return page;
    }
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to("/admin/discussions"));
  }

  private ModelAndView page(String typedFor, String typed, String problem) {
    Map<CourseId, Optional<CourseOutline>> outlines = new HashMap<>();
    return new ModelAndView(
        "learning/discussions/index",
        Map.of(
            "page",
            new DiscussionsPage(
                lines(moderation.unanswered(), outlines),
                lines(moderation.reported(), outlines),
                typedFor,
                typed,
                problem)));
  }

  private List<DiscussionsPage.Line> lines(
      List<Waiting> found, Map<CourseId, Optional<CourseOutline>> outlines) {
    return found.stream().flatMap(waiting -> line(waiting, outlines).stream()).toList();
  }

  /** Nothing of a course that this instructor may not change. */
  private Optional<DiscussionsPage.Line> line(
      Waiting waiting, Map<CourseId, Optional<CourseOutline>> outlines) {
    Post post = waiting.post();
    return kept.courseOf(post.lesson())
        .flatMap(
            id ->
                outlines.computeIfAbsent(
                    id,
                    course ->
                        CourseAddress.mayEdit(courses, course)
                            ? courses.draft(course)
                            : Optional.empty()))
        .map(
            course ->
                new DiscussionsPage.Line(
                    post.id().toString(),
                    waiting.author().isEmpty() ? "Somebody who is gone" : waiting.author(),
                    post.text(),
                    DateText.moment(post.writtenAt()),
                    course.facts().title() + ", " + DripPage.title(course, post.lesson()),
                    "/learn/courses/" + course.id() + "/lessons/" + post.lesson(),
                    post.question(),
                    waiting.reasons()));
  }
}
