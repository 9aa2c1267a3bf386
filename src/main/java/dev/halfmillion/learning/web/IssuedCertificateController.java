package dev.halfmillion.learning.web;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.certificates.Certificate;
import dev.halfmillion.learning.certificates.Certificate.End;
import dev.halfmillion.learning.certificates.CertificateId;
import dev.halfmillion.learning.certificates.CertificateOffice;
import dev.halfmillion.learning.certificates.Certificates;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.DateText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

/** One certificate of a course: seen, revoked, corrected. */
@Controller
@RequestMapping("/admin/courses/{id}/certificates")
class IssuedCertificateController {

  private final Courses courses;
  private final Certificates certificates;
  private final CertificateOffice office;
  private final CertificateFiles files;
  private final AuditLog audit;
  private final Academy academy;

  IssuedCertificateController(
      Courses courses,
      Certificates certificates,
      CertificateOffice office,
      CertificateFiles files,
      AuditLog audit,
      Academy academy) {
    this.courses = courses;
    this.certificates = certificates;
    this.office = office;
    this.files = files;
    this.audit = audit;
    this.academy = academy;
  }

  @GetMapping("/{certificate}")
  ModelAndView page(@PathVariable String id, @PathVariable String certificate) {
    Certificate found = find(id, certificate);
    return page(found, found.name(), "", FormErrors.NONE, HttpStatus.OK);
  }

  @GetMapping("/{certificate}.pdf")
  void pdf(@PathVariable String id, @PathVariable String certificate, HttpServletResponse response)
      throws IOException {
    files.write(find(id, certificate), response);
  }

  @PostMapping("/{certificate}/revocation")
  ModelAndView revoke(
      @PathVariable String id,
      @PathVariable String certificate,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Certificate found = find(id, certificate);
    String why = Typed.line(reason);
    return change(
        found,
        found.name(),
        why,
        () -> {
          office.revoke(found.id(), why, me.id());
          flash.addFlashAttribute(
              "toast", "The certificate is revoked: its page says so, and its learner was told.");
          return found;
        });
  }

  @PostMapping("/{certificate}/successor")
  ModelAndView correct(
      @PathVariable String id,
      @PathVariable String certificate,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String because,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Certificate found = find(id, certificate);
    String typed = Typed.line(name);
    return change(
        found,
        typed,
        Typed.line(because),
        () -> {
          Certificate next = office.supersede(found.id(), typed, Typed.line(because), me.id());
          flash.addFlashAttribute("toast", "This is the corrected one; its learner was told.");
          return next;
        });
  }

  private ModelAndView change(
      Certificate present, String name, String reason, Supplier<Certificate> work) {
    try {
      return new ModelAndView(SeeOther.to(list(present) + "/" + work.get().id()));
    } catch (Refusal refusal) {
      String field = refusal.code().replace("certificate.", "");
      return page(
          certificates.find(present.id()).orElseThrow(Refusal::notFound),
          name,
          reason,
          FormErrors.of(field, refusal.sentence()),
          refusal.status());
    }
  }

  private ModelAndView page(
      Certificate certificate, String name, String reason, FormErrors errors, HttpStatus status) {
    End end = certificate.end();
    List<IssuedCertificatePage.Done> trail =
        audit.of(certificate.id().toString()).stream()
            .map(
                entry ->
                    new IssuedCertificatePage.Done(
                        DateText.moment(entry.at()), what(entry.action()), entry.detail()))
            .toList();
    return new ModelAndView(
        "learning/courses/certificate",
        Map.of(
            "page",
            new IssuedCertificatePage(
                list(certificate) + "/" + certificate.id(),
                list(certificate),
                "/admin/courses/" + certificate.course(),
                CertificatePage.of(certificate, academy.url(certificate.path()).toString()),
                name,
                reason,
                end == null ? "" : end.reason(),
                trail,
                errors)),
        status);
  }

  private static String what(String action) {
    return switch (action) {
      case "learning.certificate-given" -> "Given by hand";
      case "learning.certificate-revoked" -> "Revoked";
      default -> "Replaced by a corrected one";
    };
  }

  private static String list(Certificate certificate) {
    return "/admin/courses/" + certificate.course() + "/certificates";
  }

  private Certificate find(String id, String certificate) {
    CourseOutline course = CourseAddress.course(courses, id);
    return CertificateId.parse(certificate)
        .flatMap(certificates::find)
        .filter(found -> found.course().equals(course.id()))
        .orElseThrow(Refusal::notFound);
  }
}
