package dev.halfmillion.learning.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.certificates.CertificateOffice;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.Repeats;
import java.util.Map;
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

/** Certificates that staff give by hand, to learners who did not meet the rule. */
@Controller
@RequestMapping("/admin/courses/{id}/certificates/new")
class GivenCertificatesController {

  /** As of somebody without the course, so that no one learns who has an account. */
  private static final String NOBODY =
      "Nobody with this address may use the course, so there is nothing to certify.";

  private final Courses courses;
  private final CertificateOffice office;
  private final UserDirectory people;
  private final Repeats repeats;

  GivenCertificatesController(
      Courses courses, CertificateOffice office, UserDirectory people, Repeats repeats) {
    this.courses = courses;
    this.office = office;
    this.people = people;
    this.repeats = repeats;
  }

  /** What was given; as it is noted under the form's key. */
  record Given(String certificate) {}

  @GetMapping
  ModelAndView form(@PathVariable String id) {
    CourseOutline course = CourseAddress.course(courses, id);
    return page(course, new GivenCertificateForm(Ids.next().toString(), "", ""), FormErrors.NONE);
  }

  @PostMapping
  ModelAndView give(
      @PathVariable String id,
      @ModelAttribute("form") GivenCertificateForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    try {
      Given given = given(course, form, me);
      flash.addFlashAttribute("toast", "The certificate is issued; its learner was told.");
      return new ModelAndView(SeeOther.to(list(course) + "/" + given.certificate()));
    } catch (Refusal refusal) {
      return page(course, form, errors(refusal));
    }
  }

  private Given given(CourseOutline course, GivenCertificateForm form, SignedInUser me) {
    User learner =
        people
            .findByEmail(form.address())
            .orElseThrow(() -> new Refusal("certificate.learner", NOBODY));
    return repeats.once(
        me.id(),
        form.sentOnce(),
        "certificate:" + course.id(),
        Map.of("learner", learner.id().toString(), "reason", form.why()),
        Given.class,
        () ->
            new Given(office.give(learner.id(), course.id(), form.why(), me.id()).id().toString()));
  }

  private static FormErrors errors(Refusal refusal) {
    if (refusal.code().startsWith("idempotency-key")) {
      return FormErrors.of(
          "email", "This form was sent before with other words. Open it anew and look first.");
    }
    boolean reason = refusal.code().equals("certificate.reason");
    String sentence = refusal.code().equals("certificate.learner") ? NOBODY : refusal.sentence();
    return FormErrors.of(reason ? "reason" : "email", sentence);
  }

  private static String list(CourseOutline course) {
    return "/admin/courses/" + course.id() + "/certificates";
  }

  private static ModelAndView page(
      CourseOutline course, GivenCertificateForm form, FormErrors errors) {
    return new ModelAndView(
        "learning/courses/certificate-new",
        Map.of(
            "page",
            new GivenCertificatePage(
                list(course) + "/new",
                list(course),
                "/admin/courses/" + course.id(),
                course.facts().title(),
                form,
                errors)),
        errors.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
