package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.SectionId;
import dev.halfmillion.learning.editing.CourseEditor;
import dev.halfmillion.platform.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lessons of a course: added, moved and taken away. */
@Controller("authoredLessonsController")
@RequestMapping("/admin/courses/{id}/lessons")
class LessonsController {

  private final Courses courses;
  private final CourseEditor editor;
  private final CourseViews views;

  LessonsController(Courses courses, CourseEditor editor, CourseViews views) {
    this.courses = courses;
    this.editor = editor;
    this.views = views;
  }

  /** A new lesson; its page comes next, for its text and files. */
  @PostMapping
  ModelAndView add(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String section,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String kind,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    LessonKind wanted = kind.equals("QUIZ") ? LessonKind.QUIZ : LessonKind.ARTICLE;
    LessonId[] added = new LessonId[1];
    ModelAndView answer =
        views.change(
            course,
            c -> {
              SectionId holder = CourseAddress.chosen(c, section);
              added[0] = editor.addLesson(c.id(), holder, Typed.line(title), wanted);
            },
            course.published()
                ? "Added, and hidden for now: learners see it once you publish it."
                : "Added. Learners see it once the course is published.",
            flash);
    return added[0] == null
        ? answer
        : new ModelAndView(
            SeeOther.to(
                "/admin/courses/%s/lessons/%s%s"
                    .formatted(course.id(), added[0], wanted == LessonKind.QUIZ ? "/quiz" : "")));
  }

  /** Up or down by a button, or to a place of a section by dragging. */
  @PostMapping("/{lessonId}/place")
  ModelAndView move(
      @PathVariable String id,
      @PathVariable String lessonId,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String section,
      @RequestParam(defaultValue = "") String place,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    LessonId moved = CourseAddress.lesson(course, lessonId).id();
    flash.addFlashAttribute("moved", moved + ":" + step);
    return views.change(
        course,
        c -> {
          switch (step) {
            case "up" -> editor.stepLesson(c.id(), moved, -1);
            case "down" -> editor.stepLesson(c.id(), moved, 1);
            default ->
                editor.moveLesson(
                    c.id(), moved, CourseAddress.chosen(c, section), Typed.place(place));
          }
        },
        "The order is saved",
        flash);
  }

  @PostMapping("/{lessonId}/removal")
  ModelAndView remove(
      @PathVariable String id, @PathVariable String lessonId, RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    LessonId removed = CourseAddress.lesson(course, lessonId).id();
    return views.change(
        course, c -> editor.removeLesson(c.id(), removed), "The lesson is removed", flash);
  }
}
