package dev.halfmillion.journey;

import com.microsoft.playwright.FrameLocator;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The demo's mailbox page, in a browser of its own. */
record Mailbox(Person reader) {

  /** Opens the newest mail with this subject, as soon as it is there. */
  FrameLocator mail(String to, String subject) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> reader.open("/mailbox?q=" + to).link(subject).count() > 0);
    reader.follow(subject).seesTitle(subject);
    return reader.page.frameLocator("iframe");
  }

  /** The address behind a link or button of a mail. */
  static String address(FrameLocator mail, String words) {
    return mail.locator("a", new FrameLocator.LocatorOptions().setHasText(words))
        .first()
        .getAttribute("href");
  }
}
