package dev.halfmillion.backoffice.setup;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.RefundTerms;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.SettingFields;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.ui.Problem;
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

/** A short form: what buyers are promised about their money, and who answers their complaints. */
@Controller
@RequestMapping(PromiseStep.PATH)
class PromiseController {

  private final KnownSettings known;
  private final Academy academy;
  private final SettingsDesk desk;
  private final SetUp setUp;

  PromiseController(KnownSettings known, Academy academy, SettingsDesk desk, SetUp setUp) {
    this.known = known;
    this.academy = academy;
    this.desk = desk;
    this.setUp = setUp;
  }

  @GetMapping
  ModelAndView form() {
    RefundTerms terms = academy.refundTerms();
    return view(
        Map.of(
            Setting.REFUND_DAYS, String.valueOf(terms.days()),
            Setting.REFUND_PERCENT, String.valueOf(terms.percent()),
            Setting.REFUND_SECOND_PERSON_ABOVE, String.valueOf(terms.secondPersonAbove()),
            Setting.REFUND_ALONE_IN_A_YEAR, String.valueOf(terms.aloneInAYear())),
        List.of());
  }

  @PostMapping
  ModelAndView save(
      @RequestParam Map<String, String> form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    PromiseForm typed = PromiseForm.of(form);
    List<Problem> problems = typed.problems(known);
    if (!problems.isEmpty()) {
      return view(typed.typed(), problems);
    }
    desk.settle(me.id(), typed.typed());
    flash.addFlashAttribute("toast", "Saved. Every page says so from now on");
    return new ModelAndView(SeeOther.to(setUp.after(PromiseStep.PATH)));
  }

  private ModelAndView view(Map<Setting, String> shown, List<Problem> problems) {
    ModelAndView view =
        new ModelAndView(
            "backoffice/setup/promise",
            Map.of(
                "page",
                new SettingsPage(
                    setUp.rail(PromiseStep.PATH),
                    new SettingFields(known, shown, problems),
                    List.of())));
    if (!problems.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }
}
