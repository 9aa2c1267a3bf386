package dev.halfmillion.learning.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.editing.CourseInstructors;
import dev.halfmillion.learning.editing.InstructorId;
import dev.halfmillion.learning.editing.Teaching;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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

/**
 * Who teaches a course. Owners say who; each of the course's people changes what is shown of them.
 */
@Controller
@RequestMapping("/admin/courses/{id}/instructors")
class InstructorsController {

  private final Courses courses;
  private final CourseInstructors instructors;
  private final InstructorPages pages;

  InstructorsController(Courses courses, CourseInstructors instructors, InstructorPages pages) {
    this.courses = courses;
    this.instructors = instructors;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, Model model) {
    Object moved = model.getAttribute("moved");
    return pages.page(
        CourseAddress.course(courses, id),
        InstructorForm.empty(),
        FormErrors.NONE,
        "",
        me,
        moved == null ? "" : moved.toString());
  }

  @PostMapping
  ModelAndView add(
      @PathVariable String id,
      @ModelAttribute("form") InstructorForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    requireOwner(me);
    InstructorId key =
        InstructorId.parse(CourseForm.text(form.key())).orElseGet(InstructorId::next);
    User person = pages.teacher(form.address(), null);
    return save(
        course,
        new Sent(form, person, ""),
        me,
        () -> {
          instructors.add(course.id(), key, form.shown(person), id(person));
          flash.addFlashAttribute("toast", form.shown(person).name() + " teaches the course now");
        });
  }

  @GetMapping("/{instructor}")
  ModelAndView one(
      @PathVariable String id,
      @PathVariable String instructor,
      @AuthenticationPrincipal SignedInUser me) {
    CourseOutline course = CourseAddress.course(courses, id);
    Teaching teaching = pages.find(course, instructor);
    return pages.page(
        course, pages.form(teaching), FormErrors.NONE, teaching.id().toString(), me, "");
  }

  @PostMapping("/{instructor}")
  ModelAndView change(
      @PathVariable String id,
      @PathVariable String instructor,
      @ModelAttribute("form") InstructorForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    Teaching present = pages.find(course, instructor);
    boolean owner = me.has(Role.OWNER);
    InstructorForm sent = owner ? form : form.withoutAddress();
    User person =
        owner ? pages.teacher(form.address(), present.user()) : pages.person(present.user());
    return save(
        course,
        new Sent(sent, person, present.id().toString()),
        me,
        () -> {
          instructors.change(
              course.id(), present.id(), sent.shown(person), owner ? id(person) : present.user());
          flash.addFlashAttribute("toast", "Saved. Learners and buyers see it so from now on.");
        });
  }

  @PostMapping("/{instructor}/place")
  ModelAndView move(
      @PathVariable String id,
      @PathVariable String instructor,
      @RequestParam(defaultValue = "") String step,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    Teaching moved = pages.find(course, instructor);
    requireOwner(me);
    instructors.step(course.id(), moved.id(), step.equals("up") ? -1 : 1);
    flash.addFlashAttribute("moved", moved.id() + ":" + step);
    return back(course, "The order is saved", flash);
  }

  @PostMapping("/{instructor}/removal")
  ModelAndView remove(
      @PathVariable String id,
      @PathVariable String instructor,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    Teaching gone = pages.find(course, instructor);
    requireOwner(me);
    try {
      instructors.remove(course.id(), gone.id());
    } catch (Refusal refused) {
      ModelAndView page =
          pages.page(
              course, InstructorForm.empty(), FormErrors.of("", refused.sentence()), "", me, "");
      page.setStatus(refused.status());
      return page;
    }
    return back(course, gone.shown().name() + " teaches the course no more", flash);
  }

  private static void requireOwner(SignedInUser me) {
    if (!me.has(Role.OWNER)) {
      throw Refusal.forbidden("instructors.owner", "Only an owner says who teaches a course.");
    }
  }

  private static @Nullable UserId id(@Nullable User person) {
    return person == null ? null : person.id();
  }

  /**
   * What was sent.
   *
   * @param person who that is here; null for nobody
   * @param editing whom it changes; empty for somebody new
   */
  private record Sent(InstructorForm form, @Nullable User person, String editing) {}

  private ModelAndView save(CourseOutline course, Sent sent, SignedInUser me, Runnable work) {
    FormErrors errors = new FormErrors(sent.form().problems(sent.person()));
    if (errors.problems().isEmpty()) {
      try {
        work.run();
        return new ModelAndView(SeeOther.to(InstructorPages.href(course)));
      } catch (Refusal refused) {
        if (refused.status() == HttpStatus.NOT_FOUND) {
          throw refused;
        }
        String field = refused.code().equals("instructor.twice") ? "email" : "";
        errors = FormErrors.of(field, refused.sentence());
      }
    }
    return pages.page(course, sent.form(), errors, sent.editing(), me, "");
  }

  private static ModelAndView back(CourseOutline course, String toast, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to(InstructorPages.href(course)));
  }
}
