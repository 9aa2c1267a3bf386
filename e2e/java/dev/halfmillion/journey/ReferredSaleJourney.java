package dev.halfmillion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main job in a real browser against the running application: a referred sale, seen by the
 * buyer and by the affiliate at once, then by the owner.
 */
@ExtendWith(DemoApplication.Once.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReferredSaleJourney {

  private static final Pattern COMMISSION = Pattern.compile("₹1,355\\.25");

  private DemoApplication demo;
  private Page affiliate;
  private Page buyer;
  private Money pendingBefore;

  @BeforeAll
  void openTwoBrowsers(DemoApplication started) {
    demo = started;
    affiliate = newPage();
    buyer = newPage();
  }

  @Test
  @Order(1)
  void theAffiliateOpensTheDashboard() {
    enterAs(affiliate, "affiliate");
    affiliate.navigate(demo.url("/affiliate"));
    assertThat(affiliate.locator("h1")).containsText("Kavya");
    pendingBefore = pending();
  }

  @Test
  @Order(2)
  void theBuyerFollowsTheLinkAndPays() {
    buyer.navigate(demo.url("/r/demo?to=reels-on-your-phone"));
    assertThat(buyer.locator("h1")).containsText("Reels on your phone");
    buyer.locator("a[href^='/checkout/']").first().click();
    buyer.getByLabel("Full name").fill("Sunita Journey");
    buyer.locator("input[name='email']").fill("sunita.journey@people.halfmillion.test");
    buyer.getByLabel("Mobile number").fill("9822041576");
    buyer.locator("select[name='state']").selectOption("27");
    assertThat(buyer.locator("main")).containsText("Kavya");
    button(buyer, "Pay ₹1,999").first().click();
    button(buyer, "Pay ₹1,999").first().click();
    assertThat(buyer.locator("main")).containsText("Start lesson 1", soon());
  }

  @Test
  @Order(3)
  void theOpenDashboardShowsTheSaleWithoutAReload() {
    assertThat(affiliate.locator("main")).containsText(Pattern.compile("S•••• J\\."), soon());
    assertThat(affiliate.locator("main")).containsText(COMMISSION);
    assertThat(pending().minus(pendingBefore)).isEqualTo(Money.paise(135_525));
  }

  @Test
  @Order(4)
  void theOwnerSeesTheWholeTrail() {
    Page owner = newPage();
    enterAs(owner, "owner");
    owner.navigate(demo.url("/admin/search?q=Sunita%20Journey"));
    owner.locator("a[href^='/admin/orders/']").first().click();
    assertThat(owner.locator("main")).containsText("Click on Kavya Nair’s link");
    assertThat(owner.locator("main")).containsText("wins the line");
    assertThat(owner.locator("main")).containsText("₹1,694.06");
    assertThat(owner.locator("main")).containsText(COMMISSION);
    assertThat(owner.locator("main")).containsText("Access granted");
  }

  private Money pending() {
    return demo.bean(Ledger.class).total(AccountRef.liability("affiliate-pending"), Money.INR);
  }

  private void enterAs(Page page, String person) {
    page.navigate(demo.url("/sign-in"));
    button(page, "Enter as " + person).click();
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static LocatorAssertions.ContainsTextOptions soon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
  }

  private static Page newPage() {
    BrowserContext context = Browsers.browser().newContext();
    context.setDefaultTimeout(15_000);
    return context.newPage();
  }
}
