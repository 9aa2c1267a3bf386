package dev.halfmillion.notifications;

import dev.halfmillion.platform.Academy;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills a mail's template. Every mail template may ask for {@code model} and {@code academy}. */
@Component
class MailText {

  private final TemplateEngine templates;
  private final Academy academy;

  MailText(TemplateEngine templates, Academy academy) {
    this.templates = templates;
    this.academy = academy;
  }

  String html(OutgoingMail mail) {
    StringOutput output = new StringOutput(8_192);
    Map<String, Object> parameters = Map.of("model", mail.model(), "academy", academy.name());
    templates.render(mail.template() + ".jte", parameters, output);
    return output.toString();
  }
}
