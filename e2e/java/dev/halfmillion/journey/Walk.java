package dev.halfmillion.journey;

import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody walks by the links they find, to one page of each kind, and shows it for inspection. */
final class Walk {

  private final DemoApplication demo;
  private final Person person;
  private final Inspection inspection;
  private final Set<String> visited = new HashSet<>();
  private final Deque<String> ahead = new ArrayDeque<>();
  private List<String> areas = List.of();

  Walk(DemoApplication demo, Person person, Inspection inspection) {
    this.demo = demo;
    this.person = person;
    this.inspection = inspection;
  }

  /** Stays below these paths. */
  Walk within(String... paths) {
    areas = List.of(paths);
    return this;
  }

  /**
   * Begins at some addresses and goes on until every link leads to a kind of page that was seen.
   */
  Walk from(String... addresses) {
    ahead.addAll(List.of(addresses));
    while (!ahead.isEmpty()) {
      String address = ahead.remove();
      String kind = inspection.kinds().of(address);
      if (inspection.kinds().isPage(kind) && isNear(address) && visited.add(kind)) {
        open(address);
        inspection.page(person.page, address);
        findLinks();
      }
    }
    return this;
  }

  /** Opens pages that are in a state of their own. */
  Walk states(String... addresses) {
    for (String address : addresses) {
      open(address);
      state(address);
    }
    return this;
  }

  /** Shows the page that is open. */
  Walk state(String name) {
    inspection.state(person.page, name);
    return this;
  }

  /** Sends a form as it is, past what the browser would check, and reads what to mend. */
  Walk sendUnchecked(String form) {
    Response answer =
        person.page.waitForResponse(
            response -> response.request().isNavigationRequest(),
            () -> person.page.locator(form).first().evaluate("form => form.submit()"));
    if (answer.status() != 422) {
      inspection.wrong(form + " answers " + answer.status());
    }
    person.page.waitForLoadState();
    return state(form + " with problems");
  }

  private void open(String address) {
    Response response = person.page.navigate(demo.url(address));
    if (response.status() >= 500) {
      inspection.wrong(address + ": answers " + response.status());
    }
  }

  private boolean isNear(String address) {
    return areas.isEmpty() || areas.stream().anyMatch(address::startsWith);
  }

  private void findLinks() {
    String home = demo.url("");
    for (Object link :
        (List<?>) person.page.evaluate("[...document.links].map(link => link.href)")) {
      String address = String.valueOf(link).replaceFirst("#.*", "");
      if (address.startsWith(home + "/")) {
        ahead.add(address.substring(home.length()));
      }
    }
  }
}
