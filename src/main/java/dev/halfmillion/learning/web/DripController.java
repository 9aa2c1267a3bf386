package dev.halfmillion.learning.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.drip.DripOffice;
import dev.halfmillion.learning.drip.DripOffice.OwnMoment;
import dev.halfmillion.learning.drip.DripPlan;
import dev.halfmillion.learning.web.DripPage.LearnerForm;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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

/** By which clock a course's lessons open, and when for single learners. */
@Controller
@RequestMapping("/admin/courses/{id}/drip")
class DripController {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
  private static final List<Option> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              zone ->
                  zone.matches(
                      "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
          .sorted()
          .map(zone -> Option.of(zone, zone.replace('_', ' ')))
          .toList();

  private final Courses courses;
  private final DripOffice office;
  private final UserDirectory people;
  private final BusinessClock clock;

  DripController(Courses courses, DripOffice office, UserDirectory people, BusinessClock clock) {
    this.courses = courses;
    this.office = office;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable String id) {
    return page(CourseAddress.course(courses, id), LearnerForm.EMPTY, FormErrors.NONE);
  }

  @PostMapping
  ModelAndView settle(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String mails,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    if (ZONES.stream().noneMatch(known -> known.value().equals(zone))) {
      return page(course, LearnerForm.EMPTY, FormErrors.of("zone", "Choose a time zone."));
    }
    office.settle(course.id(), ZoneId.of(zone), "true".equals(mails));
    return back(course, "Saved. What was open to learners stays open.", flash);
  }

  @PostMapping("/learners")
  ModelAndView choose(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String lesson,
      @RequestParam(defaultValue = "") String opens,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    LearnerForm form = new LearnerForm(email.strip(), lesson, opens, Typed.line(reason));
    try {
      office.choose(course.id(), moment(course, form), me.id());
    } catch (Refusal refused) {
      String field = refused.code().equals("drip.learner") ? "email" : field(refused);
      return page(course, form, FormErrors.of(field, refused.sentence()));
    }
    return back(course, "The lesson opens to them as you chose", flash);
  }

  private static String field(Refusal refused) {
    return refused.code().equals("drip.opens") ? "opens" : "lesson";
  }

  private OwnMoment moment(CourseOutline course, LearnerForm form) {
    User user =
        people
            .findByEmail(form.email())
            .orElseThrow(
                () -> new Refusal("drip.learner", "Nobody with this address may use the course."));
    LessonId lesson =
        LessonId.parse(form.lesson())
            .orElseThrow(() -> new Refusal("drip.lesson", "Choose the lesson."));
    String reason = form.reason();
    return new OwnMoment(
        user.id(),
        lesson,
        opens(course, form.opens()),
        reason.length() <= 300 ? reason : reason.substring(0, 300));
  }

  private Instant opens(CourseOutline course, String typed) {
    if (typed.isBlank()) {
      return clock.instant();
    }
    return Typed.moment(typed)
        .map(read -> read.atZone(office.plan(course.id()).zone()).toInstant())
        .orElseThrow(
            () -> new Refusal("drip.opens", "Give a date and a time, or leave it empty for now."));
  }

  @PostMapping("/learners/removal")
  ModelAndView forget(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String user,
      @RequestParam(defaultValue = "") String lesson,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    UserId learner = UserId.parse(user).orElse(null);
    LessonId named = LessonId.parse(lesson).orElse(null);
    if (learner == null || named == null) {
      return page(
          course, LearnerForm.EMPTY, FormErrors.of("lesson", "Choose whose rule holds again."));
    }
    office.forget(course.id(), learner, named);
    return back(course, "The rule holds for them again", flash);
  }

  private static ModelAndView back(CourseOutline course, String toast, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to("/admin/courses/" + course.id() + "/drip"));
  }

  private ModelAndView page(CourseOutline course, LearnerForm form, FormErrors errors) {
    DripPlan plan = office.plan(course.id());
    String back = "/admin/courses/" + course.id();
    DripPage page =
        new DripPage(
            back + "/drip",
            back,
            course.facts().title(),
            plan.zone().getId(),
            plan.mails(),
            ZONES,
            DripPage.parts(back + "/drip", course, plan),
            course
                .lessons()
                .filter(line -> plan.waits(course, line))
                .map(line -> Option.of(line.id().toString(), line.title()))
                .toList(),
            moments(course, plan.zone()),
            form,
            errors);
    return new ModelAndView(
        "learning/drip/index",
        Map.of("page", page),
        errors.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private List<DripPage.Moment> moments(CourseOutline course, ZoneId zone) {
    List<OwnMoment> found = office.ownMoments(course.id());
    Map<UserId, User> users =
        people.findAll(found.stream().map(OwnMoment::user).collect(Collectors.toSet()));
    return found.stream()
        .map(
            own -> {
              User user = users.get(own.user());
              return new DripPage.Moment(
                  own.user().toString(),
                  own.lesson().toString(),
                  user == null ? "Somebody who is gone" : user.name(),
                  DripPage.title(course, own.lesson()),
                  SHOWN.format(own.opensAt().atZone(zone)),
                  own.reason());
            })
        .toList();
  }
}
