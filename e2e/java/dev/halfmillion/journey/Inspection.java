package dev.halfmillion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes down what is wrong with the pages people show it. The first page of a kind is looked at
 * thoroughly; what another person sees of the same kind gets a glance.
 */
final class Inspection {

  private final PageKinds kinds;
  private final Set<String> seen = new TreeSet<>();
  private final List<String> findings = new ArrayList<>();

  Inspection(PageKinds kinds) {
    this.kinds = kinds;
  }

  PageKinds kinds() {
    return kinds;
  }

  /** Looks at the page that is open, once it shows its heading. */
  void page(Page page, String address) {
    look(page, address, seen.add(kinds.of(address)));
  }

  /** Looks thoroughly at a state of a page that others of its kind are not in. */
  void state(Page page, String name) {
    look(page, name, true);
  }

  private void look(Page page, String name, boolean thoroughly) {
    assertThat(page.locator("h1").first()).isVisible();
    assertThat(page.locator(".loading")).hasCount(0);
    page.evaluate("document.fonts.ready.then(() => true)");
    List<String> wrong = thoroughly ? Axe.findings(page) : Axe.glance(page);
    wrong.forEach(line -> findings.add(name + ": " + line));
  }

  void wrong(String finding) {
    findings.add(finding);
  }

  /** The kinds of page that were looked at. */
  Set<String> seen() {
    return seen;
  }

  /** What was found since this was last asked. */
  List<String> takeFindings() {
    List<String> taken = List.copyOf(findings);
    findings.clear();
    return taken;
  }
}
