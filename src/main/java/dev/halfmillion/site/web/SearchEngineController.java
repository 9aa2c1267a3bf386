package dev.halfmillion.site.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.PublicPage;
import dev.halfmillion.platform.ReferralProgram;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What search engines ask for: where not to look, and which pages there are. */
@Controller
class SearchEngineController {

  private static final String NOT_FOR_ALL =
      """
      User-agent: *
      Disallow: /admin
      Disallow: /affiliate
      Disallow: /account
      Disallow: /checkout/
      Disallow: /orders/
      Disallow: /learn
      Disallow: /r/
      Disallow: /media/
      Disallow: /sign-in
      """;

  private static final String[] PAGES = {"/", "/courses", "/about", "/help"};

  private final Catalog catalog;
  private final Academy academy;
  private final ObjectProvider<ReferralProgram> program;

  SearchEngineController(
      Catalog catalog, Academy academy, ObjectProvider<ReferralProgram> program) {
    this.catalog = catalog;
    this.academy = academy;
    this.program = program;
  }

  @PublicPage
  @ResponseBody
  @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
  String robots() {
    return NOT_FOR_ALL + "\nSitemap: " + academy.url("/sitemap.xml") + "\n";
  }

  /** Paths of ours are plain letters, so nothing in them needs escaping. */
  @PublicPage
  @ResponseBody
  @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
  String sitemap() {
    Stream<String> products = catalog.published().stream().map(p -> "/courses/" + p.slug());
    Stream<String> sharing =
        program.stream().filter(ReferralProgram::isOpen).map(open -> "/affiliates");
    return Stream.of(Stream.of(PAGES), sharing, products)
        .flatMap(paths -> paths)
        .map(path -> "<url><loc>" + academy.url(path) + "</loc></url>\n")
        .collect(
            Collectors.joining(
                "",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """,
                "</urlset>\n"));
  }
}
