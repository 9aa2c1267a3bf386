package dev.halfmillion.platform.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
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
  private static final Pattern SIDE = Pattern.compile("left|center|right");
  private static final Pattern OWN_PICTURE = Pattern.compile("/media/med_[0-9a-z]{1,40}");

  private static final PolicyFactory HARMLESS = harmless().toFactory();

  private static final PolicyFactory WITH_PICTURES =
      harmless()
          .allowElements((name, attributes) -> attributes.contains("src") ? name : null, "img")
          .allowAttributes("src")
          .matching(OWN_PICTURE)
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .toFactory();

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();

  private Markdown() {}

  private static HtmlPolicyBuilder harmless() {
    return new HtmlPolicyBuilder()
        .allowElements("p", "br", "hr", "h2", "h3", "h4", "strong", "em", "code", "pre")
        .allowElements((name, attributes) -> "h2", "h1")
        .allowElements("blockquote", "ul", "ol", "li", "a")
        .allowElements("table", "thead", "tbody", "tr", "th", "td")
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
        .allowAttributes("align")
        .matching(SIDE)
        .onElements("th", "td")
        .requireRelsOnLinks("noopener", "nofollow");
  }

  /** Safe HTML without pictures; an empty text gives an empty text. */
  public static String html(String markdown) {
    return HARMLESS.sanitize(rendered(markdown));
  }

  /**
   * Safe HTML with the pictures that are files of our own, named {@code /media/med_…}; those of
   * other addresses are left out. An empty text gives an empty text.
   */
  public static String htmlWithPictures(String markdown) {
    return WITH_PICTURES.sanitize(rendered(markdown));
  }

  /** The addresses of a text's pictures, ours and others, in order, as its author wrote them. */
  public static List<String> pictures(String markdown) {
    List<String> addresses = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                addresses.add(image.getDestination());
                visitChildren(image);
              }
            });
    return addresses;
  }

  private static String rendered(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }
}
