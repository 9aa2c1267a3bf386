package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.SectionId;
import dev.halfmillion.learning.drip.DripOffice;
import dev.halfmillion.learning.drip.OpeningRule;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.ui.Option;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When one lesson or section opens. */
@Controller
@RequestMapping("/admin/courses/{id}/drip/{target}")
class DripRuleController {

  private final Courses courses;
  private final DripOffice office;

  DripRuleController(Courses courses, DripOffice office) {
    this.courses = courses;
    this.office = office;
  }

  @GetMapping
  ModelAndView form(@PathVariable String id, @PathVariable String target) {
    CourseOutline course = CourseAddress.course(courses, id);
    UUID named = target(course, target);
    return page(
        course,
        target,
        DripRuleForm.of(office.plan(course.id()).rules().get(named)),
        FormErrors.NONE);
  }

  @PostMapping
  ModelAndView save(
      @PathVariable String id,
      @PathVariable String target,
      @ModelAttribute("form") DripRuleForm form,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    UUID named = target(course, target);
    try {
      office.rule(course.id(), named, rule(form));
    } catch (Refusal refused) {
      return page(course, target, form, FormErrors.of(field(refused), refused.sentence()));
    }
    flash.addFlashAttribute("toast", "Saved. What was open to learners stays open.");
    return new ModelAndView(SeeOther.to("/admin/courses/" + id + "/drip"));
  }

  private static String field(Refusal refused) {
    return switch (refused.code()) {
      case "drip.date" -> "date";
      case "drip.days" -> "days";
      case "drip.time" -> "time";
      case "drip.lesson", "drip.ring" -> "lesson";
      default -> "kind";
    };
  }

  private static @Nullable OpeningRule rule(DripRuleForm form) {
    return switch (CourseForm.text(form.kind())) {
      case "NONE" -> null;
      case "AT_ONCE" -> new OpeningRule.AtOnce();
      case "DATE" -> new OpeningRule.AtDate(date(CourseForm.text(form.date())));
      case "AFTER_START" ->
          new OpeningRule.AfterStart(
              days(CourseForm.text(form.days())), time(CourseForm.text(form.time())));
      case "AFTER_COMPLETION" ->
          new OpeningRule.AfterCompletion(
              LessonId.parse(CourseForm.text(form.lesson()))
                  .orElseThrow(() -> new Refusal("drip.lesson", "Choose the lesson.")));
      default -> throw new Refusal("drip.kind", "Choose when it opens.");
    };
  }

  private static LocalDateTime date(String typed) {
    return Typed.moment(typed)
        .orElseThrow(() -> new Refusal("drip.date", "Give the date and the time."));
  }

  private static int days(String typed) {
    return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
  }

  private static LocalTime time(String typed) {
    try {
      return typed.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(typed);
    } catch (DateTimeException unreadable) {
      throw new Refusal("drip.time", "Give the time of the day, such as 09:00.");
    }
  }

  private static UUID target(CourseOutline course, String text) {
    UUID lesson =
        LessonId.parse(text)
            .filter(id -> course.lessons().map(LessonOutline::id).anyMatch(id::equals))
            .map(LessonId::value)
            .orElse(null);
    return lesson != null
        ? lesson
        : SectionId.parse(text)
            .filter(id -> course.sections().stream().map(SectionOutline::id).anyMatch(id::equals))
            .map(SectionId::value)
            .orElseThrow(Refusal::notFound);
  }

  private ModelAndView page(
      CourseOutline course, String target, DripRuleForm form, FormErrors errors) {
    String back = "/admin/courses/" + course.id() + "/drip";
    return new ModelAndView(
        "learning/drip/rule",
        Map.of(
            "title",
            DripPage.title(course, target(course, target)),
            "section",
            target.startsWith("sec_"),
            "course",
            course.facts().title(),
            "back",
            back,
            "address",
            back + "/" + target,
            "zone",
            office.plan(course.id()).zone().getId(),
            "form",
            form,
            "lessons",
            course
                .lessons()
                .filter(line -> !line.id().toString().equals(target))
                .map(line -> Option.of(line.id().toString(), line.title()))
                .toList(),
            "errors",
            errors),
        errors.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
