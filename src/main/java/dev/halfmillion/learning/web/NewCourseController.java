package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.editing.CourseEditor;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a course: a title and a summary, the rest on its page. */
@Controller
@RequestMapping("/admin/courses/new")
class NewCourseController {

  private final CourseEditor editor;

  NewCourseController(CourseEditor editor) {
    this.editor = editor;
  }

  @GetMapping
  ModelAndView form() {
    return view("", "", FormErrors.NONE);
  }

  @PostMapping
  ModelAndView begin(
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String summary,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    String name = Typed.line(title);
    String about = Typed.line(summary);
    FormErrors errors = errors(name, about);
    if (!errors.problems().isEmpty()) {
      return view(name, about, errors);
    }
    CourseId course = editor.begin(name, about, me.displayName(), me.id());
    flash.addFlashAttribute("toast", "Begun as a draft. Add its lessons.");
    return new ModelAndView(SeeOther.to("/admin/courses/" + course));
  }

  private static FormErrors errors(String title, String summary) {
    List<Problem> problems = new ArrayList<>();
    if (title.isEmpty() || title.length() > 120) {
      problems.add(new Problem("title", "Give the course a title of at most 120 characters."));
    }
    if (summary.isEmpty() || summary.length() > 400) {
      problems.add(new Problem("summary", "Say in at most 400 characters what it teaches."));
    }
    return new FormErrors(problems);
  }

  private static ModelAndView view(String title, String summary, FormErrors errors) {
    HttpStatus status =
        errors.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView(
        "learning/courses/new",
        Map.of("title", title, "summary", summary, "errors", errors),
        status);
  }
}
