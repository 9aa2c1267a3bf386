package dev.halfmillion.backoffice.setup;

import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.SettingFields;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.IndianState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
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
  private final Pictures pictures;

  BusinessController(
      KnownSettings known, Academy academy, SettingsDesk desk, SetUp setUp, Pictures pictures) {
    this.pictures = pictures;
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
      @RequestParam(required = false) @Nullable MultipartFile picture,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash)
      throws IOException {
    BusinessForm typed = BusinessForm.of(form);
    List<Problem> problems = new ArrayList<>();
    try {
      if (picture != null && !picture.isEmpty()) {
        typed = typed.withLogo(pictures.store(picture.getInputStream()));
      }
    } catch (Refusal unreadable) {
      problems.add(new Problem(Setting.LOGO.field(), unreadable.sentence()));
    }
    problems.addAll(typed.problems(known));
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
    usual.put(Setting.BRAND_COLOUR, known.text(Setting.BRAND_COLOUR));
    return usual;
  }

  private ModelAndView view(Map<Setting, String> shown, List<Problem> problems) {
    List<Option> states =
        IndianState.byName().stream().map(one -> Option.of(one.code(), one.label())).toList();
    String logo = shown.getOrDefault(Setting.LOGO, known.text(Setting.LOGO));
    ModelAndView view =
        new ModelAndView(
            "backoffice/setup/business",
            Map.of(
                "page",
                new SettingsPage(
                    setUp.rail(BusinessStep.PATH),
                    new SettingFields(known, withColour(shown), problems),
                    states),
                "picture",
                PictureId.parse(logo).map(id -> id.path(400)).orElse(""),
                "registered",
                !known.text(Setting.GSTIN).isEmpty()));
    if (!problems.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }

  /** A field for colours without one would show, and send, black. */
  private static Map<Setting, String> withColour(Map<Setting, String> shown) {
    Map<Setting, String> all = new EnumMap<>(Setting.class);
    all.putAll(shown);
    if (all.getOrDefault(Setting.BRAND_COLOUR, "").isEmpty()) {
      all.put(Setting.BRAND_COLOUR, BusinessForm.OWN_COLOUR);
    }
    return all;
  }
}
