package dev.halfmillion.payments.web;

import dev.halfmillion.payments.AttemptId;
import dev.halfmillion.payments.PayForms;
import dev.halfmillion.payments.PayForms.WayOn;
import dev.halfmillion.payments.PayPages;
import dev.halfmillion.payments.gateways.HostedForm;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.web.ContentSecurity;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last page of ours before a gateway that is entered by a form: a small script sends the form
 * at once, and without script its button does.
 */
@Controller
class PayController {

  private final PayPages links;
  private final PayForms forms;

  PayController(PayPages links, PayForms forms) {
    this.links = links;
    this.forms = forms;
  }

  @GetMapping("/pay/{attempt}")
  ModelAndView show(
      @PathVariable String attempt,
      @RequestParam(defaultValue = "") String key,
      HttpServletResponse response) {
    AttemptId id = links.attempt(attempt, key).orElseThrow(Refusal::notFound);
    WayOn way = forms.of(id);
    HostedForm form = way.form();
    if (form == null) {
      return new ModelAndView(SeeOther.to(way.back().toString()));
    }
    response.setHeader("Content-Security-Policy", ContentSecurity.withForms(form.origins()));
    response.setHeader("Cache-Control", "no-store");
    return new ModelAndView("payments/pay/index", Map.of("page", PayPage.of(way.request(), form)));
  }
}
