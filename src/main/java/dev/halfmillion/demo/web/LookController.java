package dev.halfmillion.demo.web;

import dev.halfmillion.platform.OnlyInDemo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The living style sheet: every widget once, to look at in both themes and widths. */
@Controller
@OnlyInDemo
class LookController {

  @GetMapping("/demo/look")
  String look(Model model) {
    model.addAttribute("sheet", LookSheet.sample());
    return "demo/look/show";
  }
}
