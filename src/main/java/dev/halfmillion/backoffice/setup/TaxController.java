package dev.halfmillion.backoffice.setup;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.SettingFields;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.ui.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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

/** The second short form: how sales are taxed, and what invoices are numbered with. */
@Controller
@RequestMapping(TaxStep.PATH)
class TaxController {

  private final KnownSettings known;
  private final Academy academy;
  private final SettingsDesk desk;
  private final SetUp setUp;

  TaxController(KnownSettings known, Academy academy, SettingsDesk desk, SetUp setUp) {
    this.known = known;
    this.academy = academy;
    this.desk = desk;
    this.setUp = setUp;
  }

  @GetMapping
  ModelAndView form() {
    Map<Setting, String> usual = new EnumMap<>(Setting.class);
    usual.put(Setting.TAX_STRATEGY, strategy());
    usual.put(Setting.TAX_NAME, known.text(Setting.TAX_NAME, "VAT"));
    usual.put(Setting.TAX_BASIS_POINTS, TaxForm.percent(known.number(Setting.TAX_BASIS_POINTS, 0)));
    usual.put(Setting.TAX_SHOWN, String.valueOf(academy.taxSettings().shown()));
    usual.put(
        Setting.INVOICE_PREFIX, known.text(Setting.INVOICE_PREFIX, Initials.of(academy.name())));
    usual.put(Setting.ORDER_PREFIX, known.text(Setting.ORDER_PREFIX, Initials.of(academy.name())));
    return view(usual, List.of());
  }

  private String strategy() {
    return known.text(Setting.TAX_STRATEGY, TaxForm.GST).toLowerCase(Locale.ROOT).replace('-', '_');
  }

  @PostMapping
  ModelAndView save(
      @RequestParam Map<String, String> form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    TaxForm typed = TaxForm.of(form);
    List<Problem> problems = typed.problems(known, academy);
    if (!problems.isEmpty()) {
      return view(typed.typed(), problems);
    }
    desk.settle(me.id(), typed.settled(known));
    flash.addFlashAttribute("toast", "Tax is saved");
    return new ModelAndView(SeeOther.to(setUp.after(TaxStep.PATH)));
  }

  private ModelAndView view(Map<Setting, String> shown, List<Problem> problems) {
    ModelAndView view =
        new ModelAndView(
            "backoffice/setup/tax",
            Map.of(
                "page",
                new SettingsPage(
                    setUp.rail(TaxStep.PATH),
                    new SettingFields(known, shown, problems),
                    List.of())));
    if (!problems.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }
}
