package dev.halfmillion.backoffice.setup;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.SettingFields;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.IndianState;
import java.util.EnumMap;
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

/** The first short form: who sells, where from, and in which colour. */
@Controller
@RequestMapping(BusinessStep.PATH)
class BusinessController {

  private final KnownSettings known;
  private final Academy academy;
  private final SettingsDesk desk;
  private final SetUp setUp;

  BusinessController(KnownSettings known, Academy academy, SettingsDesk desk, SetUp setUp) {
    this.known = known;
    this.academy = academy;
    this.desk = desk;
    this.setUp = setUp;
  }

  @GetMapping
  ModelAndView form(@AuthenticationPrincipal SignedInUser me) {
    return view(usual(me), List.of());
  }

  @PostMapping
  ModelAndView save(
      @RequestParam Map<String, String> form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    BusinessForm typed = BusinessForm.of(form);
    List<Problem> problems = typed.problems(known);
    if (!problems.isEmpty()) {
      return view(typed.typed(), problems);
    }
    desk.settle(me.id(), typed.typed());
    flash.addFlashAttribute("toast", "Your business is saved");
    return new ModelAndView(SeeOther.to(setUp.after(BusinessStep.PATH)));
  }

  /** What stands in the form until something else is settled. */
  private Map<Setting, String> usual(SignedInUser me) {
    Map<Setting, String> usual = new EnumMap<>(Setting.class);
    usual.put(Setting.STATE, known.text(Setting.STATE, academy.stateCode()));
    usual.put(Setting.SUPPORT_EMAIL, known.text(Setting.SUPPORT_EMAIL, me.email()));
    usual.put(Setting.BRAND_COLOUR, known.text(Setting.BRAND_COLOUR, BusinessForm.OWN_COLOUR));
    return usual;
  }

  private ModelAndView view(Map<Setting, String> shown, List<Problem> problems) {
    List<Option> states =
        IndianState.byName().stream().map(one -> Option.of(one.code(), one.label())).toList();
    ModelAndView view =
        new ModelAndView(
            "backoffice/setup/business",
            Map.of(
                "page",
                new SettingsPage(
                    setUp.rail(BusinessStep.PATH),
                    new SettingFields(known, shown, problems),
                    states)));
    if (!problems.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }
}
