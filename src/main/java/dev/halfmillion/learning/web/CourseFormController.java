package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseFacts;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseSales;
import dev.halfmillion.learning.CourseSales.Sold;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.Transactions;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes what is said of a course. */
@Controller
@RequestMapping("/admin/courses/{id}/edit")
class CourseFormController {

  private final Courses courses;
  private final CourseAuthoring authoring;
  private final CourseSales sales;
  private final Transactions transactions;

  CourseFormController(
      Courses courses, CourseAuthoring authoring, CourseSales sales, Transactions transactions) {
    this.courses = courses;
    this.authoring = authoring;
    this.sales = sales;
    this.transactions = transactions;
  }

  @GetMapping
  ModelAndView form(@PathVariable String id) {
    CourseOutline course = CourseAddress.course(courses, id);
    CourseFacts facts = course.facts();
    boolean same = sold(course).stream().anyMatch(product -> product.sameAs(facts));
    return page(course, CourseForm.of(facts, same), FormErrors.NONE, HttpStatus.OK);
  }

  @PostMapping
  Object save(
      @PathVariable String id,
      @Valid @ModelAttribute("form") CourseForm form,
      BindingResult result,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    if (result.hasErrors()) {
      return page(course, form, FormErrors.of(result), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    CourseFacts facts = form.facts(course.facts());
    boolean both = Boolean.TRUE.equals(form.product()) && !sold(course).isEmpty();
    transactions.run(
        () -> {
          if (both) {
            sales.tell(course.id(), facts);
          }
          authoring.edit(course.id(), facts);
        });
    flash.addFlashAttribute("toast", both ? "Saved, here and in the shop" : "The course is saved");
    return SeeOther.to("/admin/courses/" + id);
  }

  /** The one product that sells it; nothing where several do, for they differ by intent. */
  private List<Sold> sold(CourseOutline course) {
    List<Sold> products = sales.of(course.id());
    return products.size() == 1 ? products : List.of();
  }

  private ModelAndView page(
      CourseOutline course, CourseForm form, FormErrors errors, HttpStatus status) {
    ModelAndView page =
        new ModelAndView(
            "learning/courses/edit",
            Map.of(
                "form",
                form,
                "errors",
                errors,
                "back",
                "/admin/courses/" + course.id(),
                "course",
                course.facts().title(),
                "sold",
                sold(course)));
    page.setStatus(status);
    return page;
  }
}
