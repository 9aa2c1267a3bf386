package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.SectionId;
import dev.halfmillion.learning.editing.CourseEditor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sections of a course: added, named, moved and taken away. */
@Controller
@RequestMapping("/admin/courses/{id}/sections")
class SectionsController {

  private final Courses courses;
  private final CourseEditor editor;
  private final CourseViews views;

  SectionsController(Courses courses, CourseEditor editor, CourseViews views) {
    this.courses = courses;
    this.editor = editor;
    this.views = views;
  }

  @PostMapping
  ModelAndView add(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String title,
      RedirectAttributes flash) {
    return views.change(
        CourseAddress.course(courses, id),
        course -> editor.addSection(course.id(), Typed.line(title)),
        "The section is added",
        flash);
  }

  @PostMapping("/{section}")
  ModelAndView rename(
      @PathVariable String id,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String title,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    SectionId named = CourseAddress.section(course, section);
    return views.change(
        course,
        c -> editor.renameSection(c.id(), named, Typed.line(title)),
        "The section is renamed",
        flash);
  }

  /** Up or down by a button, or to a place by dragging. */
  @PostMapping("/{section}/place")
  ModelAndView move(
      @PathVariable String id,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String place,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    SectionId moved = CourseAddress.section(course, section);
    flash.addFlashAttribute("moved", moved + ":" + step);
    return views.change(
        course,
        c -> {
          switch (step) {
            case "up" -> editor.stepSection(c.id(), moved, -1);
            case "down" -> editor.stepSection(c.id(), moved, 1);
            default -> editor.moveSection(c.id(), moved, Typed.place(place));
          }
        },
        "The order is saved",
        flash);
  }

  @PostMapping("/{section}/removal")
  ModelAndView remove(
      @PathVariable String id, @PathVariable String section, RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    SectionId removed = CourseAddress.section(course, section);
    return views.change(
        course, c -> editor.removeSection(c.id(), removed), "The section is removed", flash);
  }
}
