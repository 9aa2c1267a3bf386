package dev.halfmillion.journey;

import static dev.halfmillion.journey.ByHand.rupees;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main job in a real browser against the running application: referred sales, from the click to
 * the affiliate's payment, seen by everybody at once, each with a browser of their own. Every
 * figure is worked out in {@link ByHand}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith({DemoApplication.Once.class, StepByStep.class})
class ReferredSaleJourney {

  private static final String COURSE = "Reels on your phone";
  private static final String SUNITA = "sunita.journey@people.halfmillion.test";
  private static final String VIKRAM = "vikram.journey@people.halfmillion.test";
  private static final String LEELA = "leela.journey@people.halfmillion.test";
  private static final String PASSWORD = "four quiet words for a journey";
  private static final String ACCOUNT = "50100234567890";
  private static final String UTR = "HDFCN52026112701";

  private final List<Person> browsers = new ArrayList<>();
  private DemoApplication demo;
  private Backstage backstage;
  private AccountBalances before;
  private Person kavya;
  private Person sunita;
  private Person vikram;
  private Person owner;
  private Person finance1;
  private Person finance2;
  private Mailbox mailbox;
  private MoneyPages moneyPages;
  private long kavyaHad;

  @BeforeAll
  void everybodyOpensABrowser(DemoApplication started) {
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    demo = started;
    backstage = new Backstage(started);
    backstage.endThePast();
    before = backstage.balances();
    kavyaHad = -before.of("affiliate-available Kavya");
    kavya = person(Device.LAPTOP);
    sunita = person(Device.PHONE);
    vikram = person(Device.SMALL_PHONE);
    owner = person(Device.OFFICE);
    finance1 = person(Device.OFFICE);
    finance2 = person(Device.OFFICE);
    mailbox = new Mailbox(person(Device.OFFICE));
    moneyPages = new MoneyPages(owner, before);
  }

  @AfterAll
  void everybodyLeaves() {
    browsers.forEach(Person::close);
  }

  @Test
  @Order(1)
  void theAffiliateOpensTheDashboard() {
    kavya.enteredAs("affiliate").open("/affiliate").seesTitle("Kavya");
    kavya.seesFigure("Pending", "₹0.00").seesFigure("Available now", rupees(kavyaHad));
    kavya.page.evaluate(
        """
        () => new MutationObserver((changes, observer) => {
          if (document.body.textContent.includes('S•••• J.')) {
            window.saleShownAt = Date.now();
            observer.disconnect();
          }
        }).observe(document.body, { childList: true, subtree: true })
        """);
  }

  @Test
  @Order(2)
  void aBuyerFollowsTheLinkToATrustworthyPageAndPays() {
    sunita.open("/r/demo?to=reels-on-your-phone").seesTitle(COURSE);
    sunita.sees("₹1,999", "Money back within 14 days", "Meera Kulkarni");
    Shopping shopping = new Shopping(sunita);
    shopping.checkOut("Sunita Journey", SUNITA, "9822041576", Shopping.KARNATAKA);
    sunita.sees("Recommended by Kavya Nair");
    sunita.seesRow(COURSE, "₹1,694.06").seesRow("CGST 9 %", "₹152.47");
    sunita.seesRow("SGST 9 %", "₹152.47").seesRow("To pay", "₹1,999.00");
    Instant payPressed = Instant.now();
    shopping.goAndPay().press("Pay ₹1,999.00");
    sunita.soonSees("Start lesson 1", 20).sees("It’s yours, Sunita", COURSE + " is ready");
    theOpenDashboardShowsTheSaleWithinTwoSeconds(payPressed);
  }

  /** The page notes when the row appeared; the books note when the capture was posted. */
  private void theOpenDashboardShowsTheSaleWithinTwoSeconds(Instant payPressed) {
    kavya.seesRow("S•••• J., Karnataka", COURSE, "₹1,355.25", "Pending");
    Number shownAt = (Number) kavya.page.evaluate("window.saleShownAt");
    Instant shown = Instant.ofEpochMilli(shownAt.longValue());
    Duration sinceCapture = Duration.between(backstage.newestSale(), shown);
    System.out.printf(
        "The open dashboard showed the sale %d ms after its capture, %d ms after the press on"
            + " Pay%n",
        sinceCapture.toMillis(), Duration.between(payPressed, shown).toMillis());
    assertThat(sinceCapture).isBetween(Duration.ZERO, Duration.ofSeconds(2));
    kavya.seesFigure("Pending", "₹1,355.25").seesFigure("Today", "₹1,355.25");
    kavya.follow(COURSE).sees("80 % of ₹1,694.06", "₹1,355.25", "₹338.81", "₹304.94");
  }

  @Test
  @Order(3)
  void theThankYouPageOffersToShareAndMailsArrive() {
    sunita.seesTitle("It’s yours, Sunita");
    PlaywrightAssertions.assertThat(sunita.page.locator("section[aria-labelledby=share]"))
        .containsText("you get ₹1,355.25");
    FrameLocator receipt = mailbox.mail(SUNITA, "Your receipt for " + COURSE);
    PlaywrightAssertions.assertThat(receipt.locator("body")).containsText("₹1,999.00");
    PlaywrightAssertions.assertThat(receipt.locator("body")).containsText("GST of ₹304.94");
    FrameLocator news = mailbox.mail("affiliate@demo", "You made a sale: ₹1,355.25");
    PlaywrightAssertions.assertThat(news.locator("body")).containsText("80 % of ₹1,694.06");
  }

  @Test
  @Order(4)
  void theOrderOpensByItsSignedLinkInAnotherBrowser() {
    FrameLocator receipt = mailbox.mail(SUNITA, "Your receipt for " + COURSE);
    String order = Mailbox.address(receipt, "See your order and invoice");
    try (Person elsewhere = person(Device.LAPTOP)) {
      elsewhere.open(order).sees("Paid ₹1,999.00", "Sign in to start");
      elsewhere.page.locator("dd a[href*='/invoice']").click();
      elsewhere.sees("₹1,694.06", "CGST", "₹152.47", "SGST");
      elsewhere.open(order.replaceFirst("\\?.*", ""));
      assertThat(elsewhere.page.title()).as("without the signature").doesNotContain("Order");
    }
  }

  @Test
  @Order(5)
  void aBuyerOfAnotherStateIsDeclinedThenPaysAndLostNewsIsAskedFor() {
    vikram.open("/r/demo?to=reels-on-your-phone&s=whatsapp");
    Shopping shopping = new Shopping(vikram);
    shopping.checkOut("Vikram Journey", VIKRAM, "9845012345", Shopping.MAHARASHTRA);
    vikram.seesRow(COURSE, "₹1,694.06").seesRow("IGST 18 %", "₹304.94");
    shopping.goAndPay().press("Decline");
    vikram.soonSees("The payment did not go through", 20).sees("Nothing was charged");
    vikram.press("Try again: pay ₹1,999.00");
    shopping.newsTravel("Never").press("Pay ₹1,999.00");
    vikram.seesTitle("We are confirming your payment").doesNotSee("Start lesson 1");
    vikram.soonSees("Start lesson 1", 45).seesTitle("It’s yours, Vikram");
    vikram.page.locator("dd a[href*='/invoice']").click();
    vikram.sees("Maharashtra", "₹1,694.06", "IGST", "₹304.94").doesNotSee("CGST");
    kavya.open("/affiliate/sales");
    kavya.seesRow("V•••• J., Maharashtra", "Your link on WhatsApp", "₹1,355.25", "Pending");
  }

  @Test
  @Order(6)
  void whoeverPaysTwiceGetsOneCourseAndTheSurplusBack() {
    Person leela = person(Device.PHONE);
    leela.open("/courses/reels-on-your-phone");
    Shopping shopping = new Shopping(leela);
    shopping.checkOut("Leela Journey", LEELA, "9811122233", Shopping.KARNATAKA);
    leela.doesNotSee("Recommended by");
    shopping.goAndPay().press("Pay twice");
    leela.soonSees("It’s yours, Leela", 20);
    Map<String, Long> byHand = ByHand.afterTheSales();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(backstage.balances().since(before)).isEqualTo(byHand));
    assertThat(backstage.balances().sum()).isZero();
  }

  @Test
  @Order(7)
  void theBuyerLearnsAtOnceInTheBrowserThatPaid() {
    sunita.sees("We sent a link to s•••@people.halfmillion.test");
    sunita.press("Start lesson 1").seesTitle("Hold it steady");
    Learning learning = new Learning(sunita).openCourse(COURSE).seesProgress("0 of 8 done");
    learning.openLesson("Hold it steady").watchUpTo(4).reload().resumesFrom(4);
    learning.markComplete().openCourse(COURSE).openLesson("Find the light in your room");
    sunita.sees("Good light costs nothing");
    learning.markComplete().openCourse(COURSE).seesProgress("2 of 8 done");
    sunita.open("/account").seesTitle("Open the link in your mail first");
  }

  @Test
  @Order(8)
  void theLinkInTheMailOpensTheAccountAndAPasswordIsSet() {
    sunita.open("/account/password").press("Send the link again");
    sunita.seesTitle("Look into your mailbox");
    FrameLocator mail = mailbox.mail(SUNITA, "Your link to sign in to");
    sunita.open(Mailbox.address(mail, "Sign in")).seesTitle("One more step").press("Sign in");
    sunita.seesTitle("Set a password");
    sunita.fill("New password", PASSWORD).press("Set the password").sees("You have a password.");
    new Learning(sunita).openCourse(COURSE).seesProgress("2 of 8 done");
  }

  @Test
  @Order(9)
  void aSecondDeviceShowsTheSameProgress() {
    try (Person tablet = person(Device.LAPTOP)) {
      tablet.open("/sign-in?next=/learn");
      tablet.fill("E-mail address", SUNITA).fill("Password", PASSWORD).press("Sign in");
      tablet.page.waitForURL(url -> url.contains("/learn"));
      Learning learning = new Learning(tablet).openCourse(COURSE).seesProgress("2 of 8 done");
      learning.seesMark("Hold it steady", "Done").seesMark("Place it in the frame", "Not started");
      learning.openLesson("Hold it steady").resumesFrom(4);
    }
  }

  @Test
  @Order(10)
  void aMailSignsInWithoutAPassword() {
    FrameLocator receipt = mailbox.mail(VIKRAM, "Your receipt for " + COURSE);
    try (Person laptop = person(Device.LAPTOP)) {
      laptop.open(Mailbox.address(receipt, "Start learning"));
      laptop.seesTitle("One more step").press("Sign in");
      laptop.page.waitForURL(url -> url.contains("/learn"));
      new Learning(laptop).openCourse(COURSE).seesProgress("0 of 8 done");
    }
  }

  @Test
  @Order(11)
  void theBuyerBecomesAnAffiliateInOneStep() {
    sunita.open("/affiliates").follow("Get your link");
    sunita.sees("Affiliate agreement", "14 days, for refunds");
    sunita.page.getByLabel("I have read the agreement and accept it.").check();
    sunita.press("Join and get my link").seesTitle("Sunita");
    sunita.sees("Your first sale will show here", "₹1,355.25");
  }

  @Test
  @Order(12)
  void theOwnerSeesTheWholeTrail() {
    owner.enteredAs("owner").open("/admin/search?q=Vikram%20Journey");
    owner.page.locator("main a[href^='/admin/orders/']").first().click();
    owner.sees("Click on Kavya Nair’s link", "Attribution: Kavya Nair wins the line");
    owner.sees(
        "payment.failed",
        "payment.captured",
        "₹1,694.06 without tax, ₹1,999.00 with it, Maharashtra");
    owner.sees("Commission, 80 % of ₹1,694.06", "₹1,355.25 for Kavya Nair");
    owner.sees("Access granted", "Your receipt for " + COURSE);
    owner.seesRow("Gateway clearing, sandbox", "₹1,999.00").seesRow("Revenue", "₹1,694.06");
    owner.seesRow("Tax payable", "₹304.94").seesRow("Commission expense", "₹1,355.25");
    owner.seesRow("Affiliate pending, Kavya Nair", "₹1,355.25");
    owner.open("/admin/search?q=Leela%20Journey");
    owner.page.locator("main a[href^='/admin/orders/']").first().click();
    owner.sees("Attribution: nobody", "Paid twice; the surplus goes back", "Surplus given back");
    PlaywrightAssertions.assertThat(owner.page.getByText("Access granted")).hasCount(1);
    PlaywrightAssertions.assertThat(owner.page.getByText("Tax invoice")).hasCount(1);
    moneyPages.show(backstage.balances());
  }

  @Test
  @Order(13)
  void theHoldPassesAndWithoutDetailsNobodyIsPaid() {
    owner.open("/admin").follow("Move the clock").press("Move on 15 days");
    owner.sees("days ahead of this machine");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(backstage.balances().since(before)).isEqualTo(ByHand.afterTheHold()));
    moneyPages.show(backstage.balances());
    long all = kavyaHad + ByHand.COMMISSIONS;
    kavya.open("/affiliate").seesFigure("Available now", rupees(all));
    kavya.seesFigure("Pending", "₹0.00");
    new PayoutDesk(finance1.enteredAs("finance 1")).prepare();
    String why = "Legal name, PAN and bank or UPI details are missing";
    finance1.seesRow("Kavya Nair", why, rupees(all));
    kavya.open("/affiliate/money").sees(why);
  }

  @Test
  @Order(14)
  void theAffiliateSaysWhereTheMoneyGoes() {
    kavya.open("/affiliate/payout-details");
    kavya.fill("Your name as on your PAN card", "Kavya R Nair").fill("PAN", "ABCPN1234");
    kavya.fill("Account holder", "Kavya R Nair").fill("Account number", ACCOUNT);
    kavya.fill("Account number again", ACCOUNT).fill("IFSC", "HDFC0001234");
    kavya.press("Save details").sees("PAN");
    PlaywrightAssertions.assertThat(kavya.page.locator(".hm-summary")).isVisible();
    kavya.fill("PAN", "ABCPN1234F").press("Save details");
    kavya.sees("7890", "234F", "In use").doesNotSee(ACCOUNT, "ABCPN1234F");
  }

  @Test
  @Order(15)
  void onePersonPreparesThePayoutAndAnotherApprovesIt() {
    long all = kavyaHad + ByHand.COMMISSIONS;
    PayoutDesk first = new PayoutDesk(finance1).prepare();
    finance1.seesRow("Kavya R Nair", "7890", rupees(all));
    finance1.seesFigure("Leaves the bank", rupees(all));
    String batch = first.batch();
    first.step("Submit for approval", "Submitted");
    finance1.sees("You prepared this batch, so somebody else of finance approves it.");
    PlaywrightAssertions.assertThat(finance1.button("Approve payout")).isHidden();
    PayoutDesk second = new PayoutDesk(finance2.enteredAs("finance 2"));
    finance2.open(batch);
    second.step("Approve payout", "Payout approved");
    finance1.open(batch);
    first.step("Make bank file", "The bank file is ready");
    String amount = "%d.%02d".formatted(all / 100, all % 100);
    assertThat(first.file("Bank file, 1 to accounts").lines().toList().get(1))
        .contains("Kavya R Nair", ACCOUNT, "HDFC0001234", amount);
    first.enterReference("Kavya R Nair", UTR);
    finance1.open(batch).sees("Every payout is settled").seesRow("Kavya R Nair", UTR, "Paid");
  }

  @Test
  @Order(16)
  void everyPageAndEveryAccountEqualsTheFiguresByHand() {
    AccountBalances now = backstage.balances();
    assertThat(now.since(before)).isEqualTo(ByHand.afterThePayout(kavyaHad));
    assertThat(now.sum()).isZero();
    assertThat(now.total("affiliate-pending") + now.total("affiliate-allocated")).isZero();
    moneyPages.show(now);
    String all = rupees(kavyaHad + ByHand.COMMISSIONS);
    moneyPages.showPaid("Kavya Nair", all, UTR);
    kavya.open("/affiliate/money").seesRow(UTR, backstage.today(), all, "Paid");
    kavya.seesFigure("Available now", "₹0.00").seesFigure("Pending", "₹0.00");
    kavya.seesFigure("On its way", "₹0.00").seesFigure("Paid", all);
    kavya.open("/affiliate").seesFigure("Paid since 1 April", all);
    kavya.seesFigure("Available now", "₹0.00").seesFigure("All time", all);
    kavya.open("/affiliate/sales").seesRow("V•••• J., Maharashtra", "₹1,355.25", "Paid");
    mailbox.mail("affiliate@demo", all);
  }

  @Test
  @Order(17)
  void theTrainingForAffiliatesOpensOnTheSameEngine() {
    kavya.open("/affiliate/learn").follow("Share without spamming");
    Learning training = new Learning(kavya).seesProgress("0 of 7 done");
    training.openLesson("Say that you earn").markComplete();
    kavya.open("/learn").sees("Trainings for affiliates");
    training.openCourse("Share without spamming").seesProgress("1 of 7 done");
    sunita.open("/affiliate/learn").sees("Share without spamming");
  }

  private Person person(Device device) {
    Person person = new Person(demo, device);
    browsers.add(person);
    return person;
  }
}
