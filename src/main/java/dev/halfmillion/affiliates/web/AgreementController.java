package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Agreement;
import dev.halfmillion.affiliates.program.AgreementOffice;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words that affiliates accept: read and published anew by the owner. */
@Controller
@RequestMapping("/admin/affiliates/agreement")
class AgreementController {

  private final AgreementOffice office;
  private final AgreementPages pages;
  private final UserDirectory people;

  AgreementController(AgreementOffice office, AgreementPages pages, UserDirectory people) {
    this.office = office;
    this.pages = pages;
    this.people = people;
  }

  @GetMapping
  ModelAndView show() {
    return view(office.now().body().strip(), false, List.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView publish(
      @ModelAttribute AgreementForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    if (form.previews()) {
      return view(form.body(), false, List.of(), HttpStatus.OK);
    }
    List<Problem> problems = form.problems(pages.words());
    if (!problems.isEmpty()) {
      return view(form.body(), false, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      office.publish(form.body(), form.seenNumber(), me.id());
    } catch (Refusal refusal) {
      String sentence =
          refusal.sentence()
              + " Nothing of yours is lost: it stands in the form. Compare the two, then publish"
              + " once more to put yours on top.";
      return view(form.body(), true, List.of(new Problem("", sentence)), refusal.status());
    }
    flash.addFlashAttribute("toast", "Who joins from now on accepts this version");
    return new ModelAndView(SeeOther.to("/admin/affiliates/agreement"));
  }

  /** A text that is being typed, as affiliates would read it. */
  @PostMapping("/preview")
  ModelAndView preview(@ModelAttribute AgreementForm form) {
    return new ModelAndView(
        "affiliates/admin/_words", Map.of("html", pages.words().html(form.body())));
  }

  private ModelAndView view(String body, boolean raced, List<Problem> problems, HttpStatus status) {
    FilledWords words = pages.words();
    List<Agreement> versions = office.history();
    AgreementPage page =
        new AgreementPage(
            body,
            versions.getFirst().number(),
            words.html(body),
            words.all(),
            lines(versions, words),
            raced ? versions.getFirst().body() : null,
            problems);
    return new ModelAndView("affiliates/admin/agreement", Map.of("page", page), status);
  }

  private List<AgreementPage.Version> lines(List<Agreement> versions, FilledWords words) {
    Map<UserId, User> known =
        people.findAll(
            versions.stream()
                .map(Agreement::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<String, Long> accepted = office.acceptances();
    String present = office.now().version();
    return versions.stream()
        .map(
            version ->
                new AgreementPage.Version(
                    version.version(),
                    version.by() == null ? "" : DateText.moment(version.validFrom()),
                    who(version, known),
                    accepted(accepted.getOrDefault(version.version(), 0L)),
                    words.html(version.body()),
                    version.version().equals(present)))
        .toList();
  }

  private static String who(Agreement version, Map<UserId, User> known) {
    UserId by = version.by();
    if (by == null) {
      return "Came with the program";
    }
    User user = known.get(by);
    return user == null ? "Somebody" : user.name();
  }

  private static String accepted(long count) {
    return count == 1 ? "accepted by 1 affiliate" : "accepted by " + count + " affiliates";
  }
}
