package dev.halfmillion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What people of finance do with a payout batch. */
record PayoutDesk(Person finance) {

  /** Prepares a batch and stays on its page, or on the page that says why there is none. */
  PayoutDesk prepare() {
    finance.open("/admin/payouts").follow("Prepare payout");
    finance.page.locator(".hm-side form button").click();
    return this;
  }

  /** The path of the batch whose page is open. */
  String batch() {
    return finance.page.url().replaceFirst("^https?://[^/]+", "");
  }

  PayoutDesk step(String button, String said) {
    finance.press(button);
    assertThat(finance.page.locator(".hm-toast")).containsText(said);
    return this;
  }

  /** Downloads a file of the batch and reads it. */
  String file(String link) {
    Download download = finance.page.waitForDownload(() -> finance.follow(link));
    try {
      return Files.readString(download.path());
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** Enters the bank's reference in the line of a payee. */
  PayoutDesk enterReference(String payee, String reference) {
    finance
        .page
        .locator("main tbody tr")
        .filter(new Locator.FilterOptions().setHasText(payee))
        .locator("a")
        .first()
        .click();
    finance.page.getByLabel("Bank reference (UTR)").fill(reference);
    return step("Mark as paid", "Marked as paid");
  }
}
