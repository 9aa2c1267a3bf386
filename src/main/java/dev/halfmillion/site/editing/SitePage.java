package dev.halfmillion.site.editing;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;

/** The texts of the site, and which of them wait for somebody. */
public record SitePage(List<Line> texts) {

  public SitePage {
    texts = List.copyOf(texts);
  }

  /** One text. */
  public record Line(String name, String path, String href, Tone tone, String state) {}
}
