package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.announcements.Announcement;
import dev.halfmillion.learning.announcements.AnnouncementId;
import dev.halfmillion.learning.announcements.Announcements;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.DateText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a course's people announce to its learners: written, changed and taken away. */
@Controller("courseAnnouncementsController")
@RequestMapping("/admin/courses/{id}/announcements")
class AnnouncementsController {

  private final Courses courses;
  private final Announcements announcements;
  private final BusinessClock clock;

  AnnouncementsController(Courses courses, Announcements announcements, BusinessClock clock) {
    this.courses = courses;
    this.announcements = announcements;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(@PathVariable String id) {
    CourseOutline course = CourseAddress.course(courses, id);
    return page(
        course, AnnouncementForm.empty(AnnouncementId.next().toString()), FormErrors.NONE, "");
  }

  @GetMapping("/{announcement}")
  ModelAndView one(@PathVariable String id, @PathVariable String announcement) {
    CourseOutline course = CourseAddress.course(courses, id);
    Announcement told = find(course, announcement);
    return page(course, AnnouncementForm.of(told), FormErrors.NONE, told.id().toString());
  }

  @PostMapping
  ModelAndView announce(
      @PathVariable String id,
      @ModelAttribute("form") AnnouncementForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    FormErrors errors = new FormErrors(form.problems());
    if (!errors.problems().isEmpty()) {
      return page(course, form, errors, "");
    }
    Instant now = clock.instant();
    AnnouncementId key =
        AnnouncementId.parse(CourseForm.text(form.key())).orElseGet(AnnouncementId::next);
    announcements.announce(told(course, key, form, me, now));
    flash.addFlashAttribute("toast", "The announcement is kept");
    return back(course);
  }

  @PostMapping("/{announcement}")
  ModelAndView change(
      @PathVariable String id,
      @PathVariable String announcement,
      @ModelAttribute("form") AnnouncementForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    Announcement present = find(course, announcement);
    FormErrors errors = new FormErrors(form.problems());
    if (!errors.problems().isEmpty()) {
      return page(course, form, errors, present.id().toString());
    }
    announcements.change(told(course, present.id(), form, me, clock.instant()), me.id());
    flash.addFlashAttribute("toast", "The announcement is changed");
    return back(course);
  }

  @PostMapping("/{announcement}/removal")
  ModelAndView remove(
      @PathVariable String id,
      @PathVariable String announcement,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    announcements.remove(course.id(), find(course, announcement).id(), me.id());
    flash.addFlashAttribute("toast", "The announcement is gone");
    return back(course);
  }

  private static Announcement told(
      CourseOutline course,
      AnnouncementId id,
      AnnouncementForm form,
      SignedInUser me,
      Instant now) {
    return new Announcement(
        id,
        course.id(),
        form.heading(),
        form.text(),
        me.id(),
        me.displayName(),
        Objects.requireNonNullElse(form.at(now), now),
        form.mailed());
  }

  private Announcement find(CourseOutline course, String id) {
    return announcements.get(course.id(), AnnouncementId.parse(id).orElseThrow(Refusal::notFound));
  }

  private static ModelAndView back(CourseOutline course) {
    return new ModelAndView(SeeOther.to("/admin/courses/" + course.id() + "/announcements"));
  }

  /** The list with the form; editing is which one is being changed, or empty. */
  private ModelAndView page(
      CourseOutline course, AnnouncementForm form, FormErrors errors, String editing) {
    Instant now = clock.instant();
    String base = "/admin/courses/" + course.id() + "/announcements";
    List<AnnouncementLine> lines =
        announcements.all(course.id()).stream()
            .map(
                told ->
                    new AnnouncementLine(
                        base + "/" + told.id(),
                        told.title(),
                        DateText.moment(told.publishAt()),
                        told.published(now),
                        told.mails()))
            .toList();
    return new ModelAndView(
        "learning/announcements/index",
        Map.of(
            "course",
            course.facts().title(),
            "base",
            base,
            "back",
            "/admin/courses/" + course.id(),
            "lines",
            lines,
            "form",
            form,
            "errors",
            errors,
            "editing",
            editing),
        errors.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
