package dev.halfmillion.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks at a page as assistive technology does, on a desk and on a phone, by day and by night. */
final class Axe {

  private static final String SCRIPT = script();

  private static final String RUN =
      """
      async only => {
        const options = { iframes: false, resultTypes: ['violations'] };
        if (only) options.runOnly = { type: 'rule', values: [only] };
        const { violations } = await axe.run(document, options);
        return violations.flatMap(v => v.nodes.map(n =>
          `${v.impact} ${v.id}: ${n.target.join(' ')} ${(n.any[0] || n.all[0] || n.none[0] || {}).message || ''}`));
      }
      """;

  private static final int DESK = 1440;
  private static final int PHONE = 390;
  private static final int NARROW = 360;
  private static final int HEIGHT = 900;

  private Axe() {}

  /** What is wrong with the open page on a desk by day; a line for each element. */
  static List<String> glance(Page page) {
    page.evaluate(SCRIPT);
    return look(page, DESK, ColorScheme.LIGHT, null);
  }

  /** As {@link #glance}; and its contrast at night; and all of it on a phone with menus open. */
  static List<String> findings(Page page) {
    List<String> findings = new ArrayList<>(glance(page));
    findings.addAll(look(page, DESK, ColorScheme.DARK, "color-contrast"));
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
    findings.addAll(look(page, PHONE, ColorScheme.DARK, null));
    findings.addAll(tooWide(page, PHONE));
    page.setViewportSize(DESK, HEIGHT);
    return findings;
  }

  /**
   * What is wrong with the page on the phone that it is open on: by day, in its contrast at night,
   * and in its width on the narrowest phone. The page is left as it was.
   */
  static List<String> onThePhone(Page page) {
    page.evaluate(SCRIPT);
    int width = page.viewportSize().width;
    List<String> findings = new ArrayList<>(look(page, width, ColorScheme.LIGHT, null));
    findings.addAll(look(page, width, ColorScheme.DARK, "color-contrast"));
    page.setViewportSize(NARROW, HEIGHT);
    findings.addAll(tooWide(page, NARROW));
    page.setViewportSize(width, HEIGHT);
    return findings;
  }

  private static List<String> tooWide(Page page, int width) {
    int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    return needed > width
        ? List.of("is " + needed + " pixels wide on a phone of " + width)
        : List.of();
  }

  private static List<String> look(Page page, int width, ColorScheme scheme, String only) {
    page.setViewportSize(width, HEIGHT);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
    String how = width + " " + scheme + " ";
    return ((List<?>) page.evaluate(RUN, only)).stream().map(line -> how + line).toList();
  }

  private static String script() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
