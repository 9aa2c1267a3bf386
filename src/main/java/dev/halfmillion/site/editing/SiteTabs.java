package dev.halfmillion.site.editing;

import dev.halfmillion.platform.ui.Link;
import java.util.List;

/** The parts of the site that are edited. */
public final class SiteTabs {

  private static final List<Link> ALL =
      List.of(
          Link.to("Texts", "/admin/site"),
          Link.to("Home page", "/admin/site/home"),
          Link.to("Questions", "/admin/site/questions"),
          Link.to("Logo and colour", "/admin/site/look"),
          Link.to("Affiliate agreement", "/admin/affiliates/agreement"));

  private SiteTabs() {}

  /** All of them, with the present one marked. */
  public static List<Link> at(String href) {
    return ALL.stream().map(link -> link.currentIf(link.href().equals(href))).toList();
  }
}
