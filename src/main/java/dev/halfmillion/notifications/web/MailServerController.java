package dev.halfmillion.notifications.web;

import dev.halfmillion.notifications.MailSecurity;
import dev.halfmillion.notifications.MailSetUp;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.SettingFields;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The third short form: the mail server, kept once it has taken a test mail. */
@Controller
@RequestMapping(MailStep.PATH)
class MailServerController {

  private static final List<Option> WAYS =
      Arrays.stream(MailSecurity.values())
          .map(way -> new Option(way.key(), way.label(), "usually port " + way.usualPort()))
          .toList();

  private final KnownSettings known;
  private final MailSetUp mail;
  private final Academy academy;
  private final SetUp setUp;

  MailServerController(KnownSettings known, MailSetUp mail, Academy academy, SetUp setUp) {
    this.known = known;
    this.mail = mail;
    this.academy = academy;
    this.setUp = setUp;
  }

  @GetMapping
  ModelAndView form(@AuthenticationPrincipal SignedInUser me) {
    String way = known.text(Setting.MAIL_SECURITY, MailSecurity.STARTTLS.key());
    return view(Map.of(Setting.MAIL_SECURITY, way.toLowerCase(Locale.ROOT)), me.email(), List.of());
  }

  @PostMapping
  ModelAndView tryAndKeep(
      @RequestParam Map<String, String> form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    MailServerForm typed = MailServerForm.of(form);
    List<Problem> problems = typed.problems(known);
    if (!problems.isEmpty()) {
      return view(typed.typed(), typed.to(), problems);
    }
    Optional<Problem> trouble = mail.tryAndKeep(typed.settled(), typed.to(), me.id());
    if (trouble.isPresent()) {
      return view(typed.typed(), typed.to(), List.of(trouble.get()));
    }
    flash.addFlashAttribute("toast", "The test mail has left. Look for it at " + typed.to());
    return new ModelAndView(SeeOther.to(setUp.after(MailStep.PATH)));
  }

  private ModelAndView view(Map<Setting, String> shown, String to, List<Problem> problems) {
    ModelAndView view =
        new ModelAndView(
            "notifications/server/index",
            Map.of(
                "page",
                new MailServerPage(
                    setUp.rail(MailStep.PATH),
                    new SettingFields(known, shown, problems),
                    WAYS,
                    !known.text(Setting.MAIL_PASSWORD).isEmpty(),
                    to,
                    academy.supportEmail())));
    if (!problems.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }
}
