package dev.halfmillion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** Somebody with a browser of their own, who reads and presses what the pages show. */
final class Person implements AutoCloseable {

  private static final double PATIENCE = 15_000;

  final Page page;
  private final Served served;
  private final BrowserContext browser;

  Person(Served served, Device device) {
    this.served = served;
    this.browser = Browsers.browser().newContext(device.options());
    browser.setDefaultTimeout(PATIENCE);
    this.page = browser.newPage();
  }

  /** Enters by the button of the demo's sign-in page. */
  Person enteredAs(String who) {
    open("/sign-in");
    press("Enter as " + who);
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  /** Opens a path of ours, or a whole address out of a mail. */
  Person open(String address) {
    page.navigate(address.startsWith("/") ? served.url(address) : address);
    return this;
  }

  Person press(String button) {
    button(button).first().click();
    return this;
  }

  Person follow(String link) {
    link(link).first().click();
    return this;
  }

  Person fill(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(text);
    return this;
  }

  /** Reads each of these on the page, waiting for it if need be. */
  Person sees(String... texts) {
    for (String text : texts) {
      assertThat(main()).containsText(text);
    }
    return this;
  }

  /** Reads what takes longer, such as an answer of the bank. */
  Person soonSees(String text, int seconds) {
    assertThat(main())
        .containsText(
            text, new LocatorAssertions.ContainsTextOptions().setTimeout(seconds * 1_000.0));
    return this;
  }

  Person doesNotSee(String... texts) {
    for (String text : texts) {
      assertThat(main()).not().containsText(text);
    }
    return this;
  }

  Person seesTitle(String title) {
    assertThat(page.locator("h1")).containsText(title);
    return this;
  }

  /** Reads the first row of a table that has these words, and each of these in it. */
  Person seesRow(String name, String... texts) {
    Locator row =
        page.locator("main tr").filter(new Locator.FilterOptions().setHasText(name)).first();
    for (String text : texts) {
      assertThat(row).containsText(text);
    }
    return this;
  }

  /** Reads an account in the trial balance: its amount on the debit side, or on the credit side. */
  Person seesAccount(String code, long paise) {
    String name = Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    Locator row = page.locator("main tbody tr:has(a:text-is('%s'))".formatted(name));
    assertThat(row.locator("td").nth(3)).hasText(paise > 0 ? ByHand.rupees(paise) : "");
    assertThat(row.locator("td").nth(4)).hasText(paise < 0 ? ByHand.rupees(-paise) : "");
    return this;
  }

  /** Reads one of the large figures by its label. */
  Person seesFigure(String label, String amount) {
    String figure = "main .hm-kpi:has(dt :text-is('%1$s'), dt:text-is('%1$s'))".formatted(label);
    assertThat(page.locator(figure).locator("dd").first()).hasText(amount);
    return this;
  }

  Locator main() {
    return page.locator("main");
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
  }

  @Override
  public void close() {
    browser.close();
  }
}
