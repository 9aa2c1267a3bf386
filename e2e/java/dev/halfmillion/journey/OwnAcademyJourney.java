package dev.halfmillion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.halfmillion.payments.gateways.StandInWebhook;
import dev.halfmillion.payments.razorpay.RazorpayStandIn;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.WebVisitor;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From an empty installation to a course of one's own that is sold and opened, in a real browser
 * and without touching a file; then live, where the first invoice is the first of its series.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepByStep.class)
class OwnAcademyJourney {

  private static final int MOST_CLICKS = 40;
  private static final String COURSE = "Bread at home";
  private static final String PASSWORD = "four quiet words for a journey";
  private static final String BUYER = "farida.first@people.halfmillion.test";
  private static final String HOOK = "secret of the first webhook";

  private static final Pattern ORDER = Pattern.compile("order_StandIn\\d+");

  private final Clicks clicks = new Clicks();
  private final List<Person> browsers = new ArrayList<>();
  private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final RazorpayStandIn razorpay = new RazorpayStandIn(new MovableClock());
  private OwnAcademy academy;
  private Person owner;
  private Person buyer;

  @BeforeAll
  void anEmptyInstallationStarts() {
    Browsers.browser();
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    mail.start();
    academy =
        new OwnAcademy(Map.of("HALFMILLION_GATEWAYS_RAZORPAY_BASEURL", razorpay.base().toString()));
    owner = person(Device.OFFICE);
    buyer = person(Device.PHONE);
  }

  @AfterAll
  void everybodyLeaves() {
    browsers.forEach(Person::close);
    academy.close();
    razorpay.close();
    mail.stop();
  }

  @Test
  @Order(1)
  void theLinkInTheLogMakesItsReaderTheOwner() {
    owner.open(academy.ownerLink()).seesTitle("Become the owner");
    owner.fill("Your name", "Asha Rao").fill("E-mail address", "asha@owner.example.in");
    owner.fill("Password", PASSWORD).press("Become the owner").seesTitle("Your business");
  }

  @Test
  @Order(2)
  void shortFormsSettleWhatIsAskedBeforeTheFirstProduct() {
    owner.fill("Name of the academy", "Asha Bakes");
    owner.page.getByLabel("Address").first().fill("12 Church Street\nBengaluru");
    owner.fill("PIN code", "560001");
    owner.page.locator("select[name='state']").selectOption(Shopping.KARNATAKA);
    clicks.more();
    owner.press("Save and go on").seesTitle("Tax");
    owner.page.getByText("Registered for GST").click();
    owner.fill("GST registration number (GSTIN)", "29AAGCB7383J1Z4");
    owner.press("Save and go on").seesTitle("Mail");
    owner.fill("Mail server (SMTP)", "127.0.0.1");
    owner.page.locator("input[name='mailPort']").fill(String.valueOf(mail.getSmtp().getPort()));
    owner.page.locator("label:has(input[name='mailSecurity'][value='none'])").click();
    owner.press("Send a test mail and go on").seesTitle("Payments by");
    owner.fill("Key id", RazorpayStandIn.LIVE_KEY).fill("Key secret", RazorpayStandIn.SECRET);
    owner.fill("Webhook secret", HOOK).fill("Your present password", PASSWORD);
    owner.press("Try and store these keys").seesTitle("Refunds and complaints");
    owner.press("Save and go on").seesTitle("Referral program");
    owner.page.getByText("Yes, a share of each sale").click();
    owner.fill("Their share", "40").press("Save and go on").seesTitle("Your first product");
    assertThat(mail.getReceivedMessages()).as("the test mail").hasSize(1);
  }

  @Test
  @Order(3)
  void oneFormPutsACourseOnSale() {
    owner.fill("Title", COURSE).fill("Price", "1999");
    owner.page.locator("textarea[name='summary']").fill("Bake bread that your street asks for.");
    owner.fill("Title of the lesson", "Flour, water, salt");
    owner.page.locator("textarea[name='text1']").fill("Weigh **500 g** of flour.");
    owner
        .page
        .locator("input[name='file1'], #f-file1")
        .first()
        .setInputFiles(Path.of("src/main/resources/demo/household-budget-sheet.pdf"));
    clicks.more();
    owner.press("Put it on sale");
    owner.page.waitForURL(url -> !url.contains("/products/first"));
  }

  @Test
  @Order(4)
  void aStrangerBuysItInTheSandbox() {
    buyer.open("/").seesTitle("");
    buyer.page.locator("main a[href^='/courses/']").first().click();
    buyer.seesTitle(COURSE);
    new Shopping(buyer).checkOut("Farida First", BUYER, "9822041576", Shopping.MAHARASHTRA);
    clicks.more();
    new Shopping(buyer).goAndPay().press("Pay ₹1,999.00");
    buyer.soonSees("Start lesson 1", 20).sees("It’s yours, Farida");
  }

  @Test
  @Order(5)
  void theBuyerOpensTheLesson() {
    buyer.press("Start lesson 1").seesTitle("Flour, water, salt").sees("500 g");
    System.out.println("From the owner's link to the open lesson: " + clicks.count() + " clicks");
    assertThat(clicks.count()).isBetween(10, MOST_CLICKS);
  }

  @Test
  @Order(6)
  void theOrderIsATestAndItsReceiptReachedNobody() {
    owner.open("/admin/orders").seesRow("Farida First", "Test", "₹1,999.00");
    FrameLocator receipt = new Mailbox(owner).mail(BUYER, "Your receipt for " + COURSE);
    PlaywrightAssertions.assertThat(receipt.locator("body")).containsText("₹1,999.00");
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  @Order(7)
  void aTestSaleGoesThroughEverythingAndIsTakenBack() {
    owner.open("/admin/setup/test-sale").press("Send a test sale");
    owner.soonSees("It went through everything", 60);
  }

  @Test
  @Order(8)
  void goingLiveTakesTheTestsOutOfTheFigures() {
    owner.open("/admin/setup/live");
    owner.page.getByLabel("I mean it: sell for real from now on").check();
    owner.press("Go live").seesTitle("You are live");
    owner.open("/admin/orders").seesRow("Farida First", "Test");
    owner.open("/admin/ledger").doesNotSee("1,694.06");
    owner.open("/mailbox").page.waitForLoadState();
    assertThat(owner.page.title()).contains("There is no page at this address");
  }

  @Test
  @Order(9)
  void theFirstRealSaleIsNumberOne() throws Exception {
    Person second = person(Device.LAPTOP);
    second.open("/").page.locator("main a[href^='/courses/']").first().click();
    new Shopping(second)
        .checkOut(
            "Gopal Second", "gopal@people.halfmillion.test", "9845012345", Shopping.KARNATAKA);
    second.press("Pay ₹1,999.00");
    second.page.waitForURL(url -> url.contains("/v1/checkout/embedded"));
    razorpay.pays(orderIn(razorpay.calls("/embedded").getLast().body()));
    WebVisitor gateway = new WebVisitor(URI.create(academy.url("")));
    for (StandInWebhook news : razorpay.told()) {
      gateway.deliver("/webhooks/razorpay", razorpay.sign(news, HOOK), news.body());
    }
    owner.open("/admin/orders").seesRow("Gopal Second", "₹1,999.00");
    owner.page.locator("main a[href^='/admin/orders/']").first().click();
    owner.sees("AB-2026-000001", "Tax invoice AB/26-27/00001");
  }

  private static String orderIn(String form) {
    return ORDER.matcher(form).results().findFirst().orElseThrow().group();
  }

  private Person person(Device device) {
    Person person = clicks.counted(new Person(academy, device));
    browsers.add(person);
    return person;
  }
}
