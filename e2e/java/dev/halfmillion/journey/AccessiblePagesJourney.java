package dev.halfmillion.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.WaitUntilState;
import dev.halfmillion.payments.web.PayPage;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.errors.FailureAnswers;
import dev.halfmillion.platform.web.PageFrameAdvice;
import dev.halfmillion.routes.Route;
import dev.halfmillion.sales.OrderId;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Every page that a person can reach, as each kind of person and in each state it can be in, is
 * accessible by day and by night, on a desk and on a phone, and fits it.
 */
@ExtendWith(DemoApplication.Once.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessiblePagesJourney {

  private static final String APP_ASKS =
      "/oauth2/authorize?response_type=code&client_id=demo-mobile&scope=openid%20learning:read"
          + "&redirect_uri=http://127.0.0.1:9000/callback&code_challenge_method=S256"
          + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private DemoApplication demo;
  private Newcomers newcomers;
  private Inspection inspection;

  @BeforeAll
  void openTheMap(DemoApplication started) {
    demo = started;
    newcomers = new Newcomers(demo);
    inspection = new Inspection(new PageKinds(Route.of(demo.context())));
  }

  @AfterEach
  void nothingWasWrong() {
    assertThat(inspection.takeFindings()).isEmpty();
  }

  @Test
  @Order(1)
  void visitorsSeeTheSite() {
    try (Person visitor = new Person(demo, Device.LAPTOP)) {
      walk(visitor)
          .from("/", "/demo/look")
          .states("/no/such/page", "/sign-in?out=1", "/sign-in/link?sent=1", "/mailbox?q=nobody")
          .states("/sign-up?sent=1", "/sign-up/used-before")
          .states("/sign-in/link/used-before", "/account/email/confirm/used-before")
          .states("/sign-in")
          .sendUnchecked("main form:has([name=password])")
          .states("/sign-in/link")
          .sendUnchecked("main form:has([name=email])");
      visitor.open(newcomers.signUp("New Here"));
      inspection.page(visitor.page, "/sign-up/x");
      visitor.open(newcomers.ownerLink());
      inspection.page(visitor.page, "/owner/x");
      newcomers.correctedAddress("Slip Ofthepen");
      visitor.open(
          Mailbox.address(
              new Mailbox(visitor).mail(newcomers.address("Slip Ofthepen"), "address was changed"),
              "undo"));
      inspection.page(visitor.page, "/account/email/undo/x");
      visitor.open(ClassroomPages.of(demo).mails());
      inspection.page(visitor.page, "/course-mails/x");
    }
  }

  @Test
  @Order(2)
  void buyersSeeTheCheckoutTheGatewayAndTheOrder() {
    try (Person buyer = new Person(demo, Device.LAPTOP)) {
      Walk walk = walk(buyer).states("/checkout/reels-on-your-phone").sendUnchecked("main form");
      buyer.open("/courses/reels-on-your-phone");
      Shopping shopping = new Shopping(buyer);
      shopping.checkOut("Asha Rao", "asha.rao@gmial.com", "9822041576", Shopping.KARNATAKA);
      buyer.sees("Did you mean asha.rao@gmail.com?");
      walk.state("A mistyped address");
      shopping.goAndPay();
      inspection.page(buyer.page, "/sandbox-gateway/pay/x");
      String gateway = leftUnpaid(buyer, walk);
      shopping.press("Decline");
      buyer.soonSees("did not go through", 15);
      inspection.page(buyer.page, "/orders/x");
      buyer.open(gateway);
      walk.state("The gateway after a payment that was declined");
      shopping.press("Leave pending");
      walk.state("An order that waits");
      buyer.open(gateway);
      shopping.press("Pay ₹1,999.00");
      buyer.soonSees("Start lesson 1", 15);
      walk.state("An order that is paid");
      buyer.press("Start lesson 1");
      buyer.page.waitForURL(url -> url.contains("/lessons/"));
      buyer.open("/account").seesTitle("Open the link in your mail first");
      inspection.page(buyer.page, "/sign-in/proof");
      new Mailbox(buyer).mail("asha.rao@gmial.com", "Your receipt");
      String text = buyer.page.locator("iframe").getAttribute("src");
      walk.within("/mailbox").from("/mailbox");
      String mail = buyer.page.request().get(demo.url(text)).text();
      buyer.page.navigate("about:blank");
      buyer.page.setContent(mail);
      inspection.page(buyer.page, text);
      String invoice = publicDocument(mail);
      buyer.open(invoice);
      inspection.page(buyer.page, invoice);
    }
  }

  /** Leaves the gateway without paying, and comes back to its page. */
  private static String leftUnpaid(Person buyer, Walk walk) {
    String gateway = buyer.page.url();
    buyer.page.locator(".sb-back a").click();
    buyer.soonSees("Nothing was taken", 15);
    walk.state("An order that was left unpaid");
    buyer.open(gateway);
    return gateway;
  }

  @Test
  @Order(3)
  void learnersSeeTheirCoursesAndOrders() {
    try (Person learner = new Person(demo, Device.LAPTOP).enteredAs("learner")) {
      walk(learner)
          .within("/learn", "/account", "/orders")
          .from("/learn", "/learn/profile", "/account", "/account/orders")
          .states("/learn/no/such/place", "/admin")
          .states("/account/password")
          .sendUnchecked("main form:has([name=password])")
          .states("/oauth2/consent");
      learner.open(APP_ASKS);
      inspection.page(learner.page, "/oauth2/consent");
    }
  }

  @Test
  @Order(4)
  void newcomersSeeWhatIsStillEmpty() {
    try (Person newcomer = new Person(demo, Device.LAPTOP)) {
      newcomer.open(newcomers.link("Nobody Yet"));
      inspection.page(newcomer.page, "/sign-in/link/x");
      newcomer.press("Sign in");
      newcomer.page.waitForURL(url -> url.endsWith("/learn"));
      Walk walk =
          walk(newcomer)
              .states("/learn", "/account/orders", "/affiliate/join")
              .sendUnchecked("main form:has([name=accepted])");
      newcomer.page.locator("[name=accepted]").check();
      newcomer.press("Join and get my link");
      confirmAnotherAddress(newcomer);
      walk.states("/affiliate", "/affiliate/sales", "/affiliate/money", "/affiliate/links")
          .sendUnchecked("form[action='/affiliate/links']")
          .states("/affiliate/payout-details")
          .sendUnchecked("form[action='/affiliate/payout-details']");
    }
  }

  @Test
  @Order(5)
  void affiliatesSeeTheirArea() {
    try (Person affiliate = new Person(demo, Device.LAPTOP).enteredAs("affiliate")) {
      walk(affiliate).within("/affiliate").from("/affiliate");
    }
    try (Person paid = new Person(demo, Device.LAPTOP)) {
      paid.open(newcomers.payee("Ritu Payee")).press("Sign in");
      paid.page.waitForURL(url -> url.endsWith("/affiliate/payout-details"));
      walk(paid).within("/affiliate/payout-details").from("/affiliate/payout-details");
    }
  }

  @Test
  @Order(6)
  void ownersSeeTheBackOffice() {
    try (Person owner = new Person(demo, Device.LAPTOP).enteredAs("owner")) {
      OrderId refunded = newcomers.paidOrder();
      String note = newcomers.creditNote();
      OrderId disputed = newcomers.paidOrder();
      newcomers.dispute(disputed);
      walk(owner)
          .within("/admin", "/certificates", "/orders", "/demo/clock")
          .from("/admin/disputes", newcomers.difference())
          .from("/admin", "/demo/clock", "/admin/commissions", "/admin/search?q=rao")
          .from("/admin/setup/live", "/admin/setup/test-sale")
          .from(ClassroomPages.of(demo).addresses())
          .from("/admin/orders/" + refunded + "/refund", note)
          .states("/admin/orders/" + refunded, "/admin/products/first?another=true")
          .states("/admin/search?q=nobody-at-all", "/admin/orders?q=nobody-at-all")
          .states("/admin/support?q=nobody-at-all", "/admin/support?q=rao");
      newcomers.winDispute(disputed);
    }
  }

  @Test
  @Order(7)
  void financeSeesADraftOfAPayout() {
    try (Person finance = new Person(demo, Device.LAPTOP).enteredAs("finance 1")) {
      walk(finance).within("/admin").from("/admin").states(newcomers.emptyBatch());
    }
  }

  @ParameterizedTest
  @CsvSource({"SUPPORT, /admin", "INSTRUCTOR, /admin/courses"})
  @Order(8)
  void othersOfTheStaffSeeTheirPart(Role role, String home) {
    try (Person person = new Person(demo, Device.LAPTOP)) {
      person.open(newcomers.staff("Staff " + role.label(), role, home)).press("Sign in");
      person.page.waitForURL(url -> url.endsWith(home));
      walk(person).within("/admin").from(home);
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "UNAUTHORIZED",
        "FORBIDDEN",
        "UNPROCESSABLE_CONTENT",
        "TOO_MANY_REQUESTS",
        "INTERNAL_SERVER_ERROR",
        "SERVICE_UNAVAILABLE"
      })
  @Order(9)
  void troubleIsToldToEverybody(HttpStatus status) throws Exception {
    MockHttpServletResponse answer = new MockHttpServletResponse();
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/trouble");
    demo.bean(FailureAnswers.class).write(request, answer, status);
    try (Person person = new Person(demo, Device.LAPTOP)) {
      person.page.route("**/trouble", route -> route.fulfill(page(answer.getContentAsByteArray())));
      person.open("/trouble");
      inspection.page(person.page, "/trouble");
    }
  }

  /**
   * Gateways that are entered by a form cannot be reached from here; the way to them stays open.
   */
  @Test
  @Order(9)
  void buyersSeeTheWayOnToAGateway() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/pay/x");
    StringOutput html = new StringOutput();
    PayPage way =
        new PayPage(
            "Reels on your phone",
            "AA-2026-000001",
            "₹1,999.00",
            "/away",
            List.of(new PayPage.Field("order_id", "order_1")),
            "/orders/x");
    demo.bean(TemplateEngine.class)
        .render(
            "payments/pay/index.jte",
            Map.of("frame", demo.bean(PageFrameAdvice.class).frame(request), "page", way),
            html);
    try (Person buyer = new Person(demo, Device.LAPTOP)) {
      byte[] body = html.toString().getBytes(StandardCharsets.UTF_8);
      buyer.page.route("**/pay/x", route -> route.fulfill(page(body)));
      buyer.page.route("**/away", route -> route.abort("aborted"));
      buyer.page.navigate(
          demo.url("/pay/x"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      inspection.page(buyer.page, "/pay/x");
    }
  }

  private static FulfillOptions page(byte[] html) {
    return new FulfillOptions().setContentType("text/html;charset=UTF-8").setBodyBytes(html);
  }

  @Test
  @Order(10)
  void everyKindOfPageWasSeen() {
    assertThat(inspection.seen()).containsAll(inspection.kinds().all());
  }

  /** The address of the invoice that a receipt leads to. */
  private static String publicDocument(String mail) {
    Matcher address = Pattern.compile("/documents/[\\w-]+").matcher(mail);
    assertThat(address.find()).isTrue();
    return address.group();
  }

  private void confirmAnotherAddress(Person person) {
    person.open("/account").fill("New e-mail address", "nobody.else@people.halfmillion.test");
    person.press("Send the link");
    FrameLocator mail =
        new Mailbox(person).mail("nobody.else@people.halfmillion.test", "Confirm your new");
    person.open(Mailbox.address(mail, "Use this address"));
    inspection.page(person.page, "/account/email/confirm/x");
  }

  private Walk walk(Person person) {
    return new Walk(demo, person, inspection);
  }
}
