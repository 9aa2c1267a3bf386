package dev.halfmillion.site.web;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The texts every shop owes: help, refunds, terms, privacy. */
@Controller
class TextController {

  private final Academy academy;

  TextController(Academy academy) {
    this.academy = academy;
  }

  @PublicPage
  @GetMapping("/help")
  String help(Model model) {
    return text(model, "site/text/help");
  }

  @PublicPage
  @GetMapping("/refunds")
  String refunds(Model model) {
    return text(model, "site/text/refunds");
  }

  @PublicPage
  @GetMapping("/terms")
  String terms(Model model) {
    return text(model, "site/text/terms");
  }

  @PublicPage
  @GetMapping("/privacy")
  String privacy(Model model) {
    return text(model, "site/text/privacy");
  }

  private String text(Model model, String view) {
    model.addAttribute("email", academy.supportEmail());
    return view;
  }
}
