package dev.halfmillion.platform.ui;

import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns somebody's Markdown into the only raw HTML that pages and the learning app show. HTML in
 * the text is escaped, and what comes out passes a list of harmless elements besides.
 */
public final class Markdown {

  private static final Pattern OWN_OR_WEB = Pattern.compile("(?:https://|mailto:|/(?!/)|#)\\S*");
  private static final Pattern LANGUAGE = Pattern.compile("language-[a-z0-9]{1,20}");

  private static final PolicyFactory HARMLESS =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "hr", "h2", "h3", "h4", "strong", "em", "code", "pre")
          .allowElements((name, attributes) -> "h2", "h1")
          .allowElements("blockquote", "ul", "ol", "li", "a")
          .allowStandardUrlProtocols()
          .allowAttributes("href")
          .matching(OWN_OR_WEB)
          .onElements("a")
          .allowAttributes("start")
          .matching(Pattern.compile("\\d{1,4}"))
          .onElements("ol")
          .allowAttributes("class")
          .matching(LANGUAGE)
          .onElements("code")
          .requireRelsOnLinks("noopener", "nofollow")
          .toFactory();

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();

  private Markdown() {}

  /** Safe HTML; an empty text gives an empty text. */
  public static String html(String markdown) {
    return HARMLESS.sanitize(RENDERER.render(PARSER.parse(markdown)));
  }
}
