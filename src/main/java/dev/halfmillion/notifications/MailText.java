package dev.halfmillion.notifications;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.ui.Looks;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Fills a mail's template. Every mail template may ask for {@code model}, {@code academy} and
 * {@code look}.
 */
@Component
class MailText {

  private final TemplateEngine templates;
  private final Academy academy;
  private final Looks looks;

  MailText(TemplateEngine templates, Academy academy, Looks looks) {
    this.templates = templates;
    this.academy = academy;
    this.looks = looks;
  }

  String html(OutgoingMail mail) {
    StringOutput output = new StringOutput(8_192);
    Map<String, Object> parameters =
        Map.of("model", mail.model(), "academy", academy.name(), "look", looks.mail());
    templates.render(mail.template() + ".jte", parameters, output);
    return output.toString();
  }
}
