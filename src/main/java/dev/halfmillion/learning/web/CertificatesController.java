package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.certificates.Certificate;
import dev.halfmillion.learning.certificates.CertificateId;
import dev.halfmillion.learning.certificates.CertificatePolicy;
import dev.halfmillion.learning.certificates.Certificates;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Whether a course gives certificates, and those that it has given. */
@Controller
@RequestMapping("/admin/courses/{id}/certificates")
class CertificatesController {

  private static final int PAGE = 50;

  private final Courses courses;
  private final Certificates certificates;

  CertificatesController(Courses courses, Certificates certificates) {
    this.courses = courses;
    this.certificates = certificates;
  }

  @GetMapping
  String list(@PathVariable String id, @RequestParam(defaultValue = "") String after, Model model) {
    CourseOutline course = CourseAddress.course(courses, id);
    String back = "/admin/courses/" + course.id();
    String href = back + "/certificates";
    List<Certificate> found =
        certificates.in(course.id(), CertificateId.parse(after).orElse(null), PAGE + 1);
    List<Certificate> shown = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute(
        "page",
        new CertificatesPage(
            href,
            back,
            course.facts().title(),
            certificates.policy(course.id()),
            shown.stream().map(c -> CertificateLine.of(c, href)).toList(),
            found.size() > PAGE ? href + "?after=" + shown.getLast().id() : null));
    return "learning/courses/certificates";
  }

  @PostMapping
  RedirectView set(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String issued,
      @RequestParam(defaultValue = "") String refund,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    CourseOutline course = CourseAddress.course(courses, id);
    CertificatePolicy policy = new CertificatePolicy(!issued.isEmpty(), !refund.isEmpty());
    certificates.configure(course.id(), policy, me.id());
    flash.addFlashAttribute(
        "toast",
        policy.issued()
            ? "Saved. Whoever completes the course gets a certificate."
            : "Saved. Nobody gets a certificate from now on; those given stay.");
    return SeeOther.to("/admin/courses/" + course.id() + "/certificates");
  }
}
