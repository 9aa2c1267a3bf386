package dev.halfmillion.site.web;

import dev.halfmillion.platform.PublicPage;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.site.texts.SiteText;
import dev.halfmillion.site.texts.SiteTexts;
import dev.halfmillion.site.texts.SiteWords;
import dev.halfmillion.site.texts.TextDraft;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerMapping;

/** The texts every shop owes, as their owner published them. */
@Controller
class TextController {

  private final SiteTexts texts;
  private final SiteWords words;

  TextController(SiteTexts texts, SiteWords words) {
    this.texts = texts;
    this.words = words;
  }

  @PublicPage
  @GetMapping({"/about", "/contact", "/help", "/refunds", "/terms", "/privacy", "/grievance"})
  String text(HttpServletRequest request, Model model) {
    String pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    SiteText text = SiteText.of(pattern.substring(1)).orElseThrow(Refusal::notFound);
    TextDraft shown = texts.shown(text);
    FilledWords filled = words.now();
    model.addAttribute(
        "page",
        new TextPage(
            text.key(),
            filled.plain(shown.title()),
            filled.plain(shown.lead()),
            filled.html(shown.body())));
    return "site/text/show";
  }
}
