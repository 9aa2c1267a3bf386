package dev.halfmillion.routes;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.ClickFacts;
import dev.halfmillion.affiliates.Clicks;
import dev.halfmillion.affiliates.CommissionReleases;
import dev.halfmillion.affiliates.PayoutPreparation;
import dev.halfmillion.affiliates.tracking.LinkId;
import dev.halfmillion.affiliates.tracking.SharedLinks;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.entitlements.ManualGrants;
import dev.halfmillion.identity.EmailProofs;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.learning.editing.CourseInstructors;
import dev.halfmillion.learning.editing.InstructorId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.Inbox;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.inbox.NewsHandler;
import dev.halfmillion.payouts.BankAccount;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.Pan;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sandbox.SandboxClaims;
import dev.halfmillion.sandbox.SandboxHistory;
import dev.halfmillion.sandbox.SandboxPayment.Method;
import dev.halfmillion.sandbox.SandboxTill;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of everything that has an address, made through the application's own doors: a course on
 * sale, two affiliates who sent a buyer each, what the buyers paid and got back, and the payout of
 * what the first affiliate earned.
 */
final class OneOfEach {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/141.0 Mobile Safari/537.36";

  /** What the buyers' browsers keep of their orders. */
  static final String BROWSER = "one-of-each-browser-secret-of-43-characters";

  final CourseOnSale course;
  final Sale sale;
  final Sale othersSale;
  final User instructor;
  final User otherInstructor;
  final User support;
  final User finance;
  final User owner;
  final BatchId batch;
  final LinkId link;

  private final ApplicationContext application;
  private final Instant now;

  /** Lives through the story; it begins forty days ago and ends now. */
  OneOfEach(ApplicationContext application) {
    this.application = application;
    this.now = bean(BusinessClock.class).instant();
    this.instructor = staff("Meera Kulkarni", Role.INSTRUCTOR);
    this.otherInstructor = staff("Rohan Verma", Role.INSTRUCTOR);
    this.course = onSale();
    this.support = staff("Farah Sheikh", Role.SUPPORT);
    this.finance = staff("Priya Deshmukh", Role.FINANCE);
    this.owner = staff("Ananya Rao", Role.OWNER);
    this.sale = sale("Kavya Nair", "Sunita Pawar");
    this.othersSale = sale("Imran Khan", "Ravi Joshi");
    this.batch = payout();
    this.link = link();
  }

  /** Something that is no part of the story, to be changed at will; the first instructor's. */
  CourseOnSale onSale() {
    String slug = "one-of-each-" + NEXT.incrementAndGet();
    CourseAuthoring courses = bean(CourseAuthoring.class);
    CourseId id = courses.create(SampleCourses.draft(slug, bean(MediaLibrary.class)));
    bean(CourseInstructors.class)
        .add(
            id,
            InstructorId.next(),
            new Instructor(instructor.name(), "Films every week."),
            instructor.id());
    courses.publish(id, true);
    CatalogAuthoring catalog = bean(CatalogAuthoring.class);
    ProductId product =
        catalog.create(
            NewProduct.course(
                slug,
                "Course " + slug,
                "What it teaches.",
                Money.rupees(1_999),
                new Cover("री", 1),
                List.of(Deliverable.course(id.value()))),
            null);
    catalog.publish(product, null);
    LessonId lesson =
        bean(Courses.class).outline(id).orElseThrow().lessons().findFirst().orElseThrow().id();
    return new CourseOnSale(slug, product, id, lesson);
  }

  /** Somebody new. */
  User person(String name) {
    int number = NEXT.incrementAndGet();
    UserId id =
        bean(UserRegistration.class)
            .ensure("one" + number + "@each.example.in", name, "+9198765%05d".formatted(number));
    bean(EmailProofs.class).vouch(id);
    return user(id);
  }

  User user(UserId id) {
    return bean(UserDirectory.class).get(id);
  }

  private User staff(String name, Role role) {
    UserId id = person(name).id();
    bean(UserRoles.class).grant(id, role, null);
    return user(id);
  }

  /** An affiliate joins, a buyer comes by the link and pays, and gets a part back. */
  private Sale sale(String affiliateName, String buyerName) {
    Instant then = now.minus(Duration.ofDays(40));
    UserId referrer = person(affiliateName).id();
    User buyer = person(buyerName);
    Sale[] made = new Sale[1];
    BusinessClock.at(
        then,
        () -> {
          Affiliate affiliate =
              bean(AffiliateProgram.class).join(referrer, AffiliateProgram.AGREEMENT);
          enterDetails(affiliate, affiliateName);
          String token = click(affiliate, then);
          Order order = buy(buyer, token);
          String refund =
              bean(Refunds.class)
                  .request(order.id(), Money.rupees(100), "Late", finance.id())
                  .publicId();
          made[0] = new Sale(user(referrer), affiliate, user(buyer.id()), reload(order), refund);
        });
    return made[0];
  }

  private void enterDetails(Affiliate affiliate, String name) {
    int number = NEXT.incrementAndGet();
    Payees payees = bean(Payees.class);
    Pan pan = new Pan("EACHP%04dK".formatted(number));
    BankAccount account = new BankAccount(name, "7020%08d".formatted(number), "HDFC0001234");
    payees.enterPerson(affiliate.user(), name, pan, affiliate.user());
    payees.enterMethod(affiliate.user(), account, affiliate.user());
  }

  private String click(Affiliate affiliate, Instant at) {
    ClickFacts facts =
        new ClickFacts(
            affiliate.code(), course.slug(), "", "whatsapp", "", "", "203.0.113.9", PHONE, at);
    return bean(Clicks.class).record(facts).orElseThrow().token();
  }

  private Order buy(User buyer, String token) {
    Checkouts checkouts = bean(Checkouts.class);
    Order order =
        checkouts.place(
            new PlaceOrder(
                "one-of-each-form-" + NEXT.incrementAndGet(),
                List.of(course.product()),
                new PlaceOrder.Contact(
                    buyer.name(),
                    buyer.email(),
                    new MobileNumber("98220%05d".formatted(NEXT.incrementAndGet())),
                    IndianState.values()[0]),
                null,
                Attribution.carried(token),
                BROWSER));
    checkouts.pay(order.id());
    bean(SandboxHistory.class)
        .pay(attempt(order).id().toString(), Method.UPI)
        .forEach(
            event ->
                bean(Inbox.class)
                    .receive(
                        "sandbox",
                        event.body().getBytes(StandardCharsets.UTF_8),
                        event.headers(),
                        "story"));
    return order;
  }

  dev.halfmillion.payments.PaymentAttempt attempt(Order order) {
    return bean(Payments.class).attemptsOf(order.id().value()).getLast();
  }

  /** The bank of somebody who bought as a stranger claims the money back. */
  String dispute() {
    User buyer = person("Dev Anand");
    AtomicReference<Order> bought = new AtomicReference<>();
    BusinessClock.at(now, () -> bought.set(buy(buyer, "")));
    Order order = bought.get();
    bean(SandboxClaims.class)
        .open(
            bean(SandboxTill.class)
                .order(String.valueOf(attempt(order).gatewayOrderId()))
                .orElseThrow());
    Map<String, Object> hook =
        application
            .getBean(JdbcClient.class)
            .sql(
                "SELECT event_id, body FROM sandbox_webhook"
                    + " WHERE event = 'payment.dispute.created' ORDER BY created_at DESC LIMIT 1")
            .query()
            .singleRow();
    byte[] body = String.valueOf(hook.get("body")).getBytes(StandardCharsets.UTF_8);
    bean(Transactions.class).call(() -> bean(NewsHandler.class).handle("sandbox", body));
    return bean(Payments.class).disputesOf(order.id().value()).getFirst().id();
  }

  private Order reload(Order order) {
    return bean(OrderBook.class).find(order.id()).orElseThrow();
  }

  private BatchId payout() {
    bean(CommissionReleases.class).releaseDue();
    return bean(PayoutPreparation.class).prepare(finance.id()).batch().orElseThrow();
  }

  private LinkId link() {
    return bean(SharedLinks.class)
        .keep(sale.affiliate().id(), course.product(), "/courses/" + course.slug(), "diwali", "");
  }

  /** Access that the first buyer was given by hand. */
  String grantByHand() {
    UUID key = Ids.next();
    bean(ManualGrants.class)
        .give(
            new ManualGrants.Gift(key, sale.buyer().id(), course.product(), "A present", null),
            support.id());
    return PublicId.format("grt", key);
  }

  /** A payment at the gateway that nobody here knows, as a comparison would have found it. */
  String difference() {
    UUID id = Ids.next();
    bean(JdbcClient.class)
        .sql(
            """
            INSERT INTO payments_difference
              (id, gateway, kind, subject, day, source, theirs_minor, theirs_currency, state,
               seen_by, found_at)
            VALUES (:id, 'sandbox', 'PAYMENT_UNKNOWN', :subject, '2024-02-29', 'API', 99900, 'INR',
               'OPEN', :id, '2024-03-01 00:30:00')
            """)
        .param("id", Ids.bytes(id))
        .param("subject", "pay_of_nobody_" + NEXT.incrementAndGet())
        .update();
    return PublicId.format("dif", id);
  }

  <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  /** A course and the product that sells it, by the same word. */
  record CourseOnSale(String slug, ProductId product, CourseId id, LessonId lesson) {}

  /**
   * A sale with its people.
   *
   * @param refund the part that went back
   */
  record Sale(User referrer, Affiliate affiliate, User buyer, Order order, String refund) {}
}
