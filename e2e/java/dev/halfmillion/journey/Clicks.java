package dev.halfmillion.journey;

import java.util.concurrent.atomic.AtomicInteger;

/** How often somebody pressed the mouse or chose a file, over all pages of some browsers. */
final class Clicks {

  private final AtomicInteger count = new AtomicInteger();

  /** Counts every press in a browser from now on, in its pages and those it opens. */
  Person counted(Person person) {
    person.page.context().exposeFunction("clicked", arguments -> count.incrementAndGet());
    person
        .page
        .context()
        .addInitScript(
            "addEventListener('pointerdown', event => event.isTrusted && window.clicked(), true)");
    return person;
  }

  /** One more, for what needs a press that a test does without: a list opened, a file chosen. */
  void more() {
    count.incrementAndGet();
  }

  int count() {
    return count.get();
  }
}
