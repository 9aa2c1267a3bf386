package dev.halfmillion.notifications.web;

import dev.halfmillion.notifications.web.MailboxPage.Line;
import dev.halfmillion.notifications.web.ShownMails.Mail;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.ui.DateText;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The mailbox of everybody in a demo or a trial. */
@Controller
@NotInProduction
class MailboxController {

  /** A mail may style itself and lead away by its links, and do nothing else. */
  private static final String MAIL_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self';"
          + " sandbox allow-popups allow-popups-to-escape-sandbox"
          + " allow-top-navigation-by-user-activation";

  private final ShownMails mails;

  MailboxController(ShownMails mails) {
    this.mails = mails;
  }

  @GetMapping("/mailbox")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String before,
      Model model) {
    String search = searchable(q);
    List<Mail> found = mails.page(search, PublicId.parse("mail", before).orElse(null));
    model.addAttribute(
        "page",
        new MailboxPage(
            search, found.stream().map(MailboxController::line).toList(), next(search, found)));
    return "notifications/mailbox/index";
  }

  @GetMapping("/mailbox/{id}")
  String show(@PathVariable String id, Model model) {
    Mail mail = mails.find(mailId(id)).orElseThrow(Refusal::notFound);
    model.addAttribute(
        "page",
        new MailPage(
            mail.to(), mail.subject(), DateText.moment(mail.at()), "/mailbox/" + id + "/text"));
    return "notifications/mailbox/show";
  }

  @GetMapping(path = "/mailbox/{id}/text", produces = "text/html;charset=UTF-8")
  @ResponseBody
  String text(@PathVariable String id, HttpServletResponse response) {
    String html = mails.html(mailId(id)).orElseThrow(Refusal::notFound);
    response.setHeader("Content-Security-Policy", MAIL_POLICY);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    return html.replaceFirst("<head>", "<head><base target=\"_top\">");
  }

  private static UUID mailId(String id) {
    return PublicId.parse("mail", id).orElseThrow(Refusal::notFound);
  }

  private static Line line(Mail mail) {
    String id = PublicId.format("mail", mail.id());
    return new Line("/mailbox/" + id, mail.to(), mail.subject(), DateText.moment(mail.at()));
  }

  private static @Nullable String next(String search, List<Mail> found) {
    return found.size() < ShownMails.PAGE
        ? null
        : "/mailbox?q="
            + URLEncoder.encode(search, StandardCharsets.UTF_8)
            + "&before="
            + PublicId.format("mail", found.getLast().id());
  }

  /** Addresses are ASCII; whatever else is typed finds nothing less than everything. */
  private static String searchable(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    return ascii && text.length() <= 254 ? text : "";
  }
}
