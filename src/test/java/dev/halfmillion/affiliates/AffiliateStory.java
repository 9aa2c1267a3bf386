package dev.halfmillion.affiliates;

import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.OrderRefunded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** People, products, orders and clicks for tests, each with names of their own. */
public class AffiliateStory {

  /** A browser on a phone. */
  public static final String PHONE =
      "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile"
          + " Safari/537.36";

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final UserRegistration registration;
  private final AffiliateProgram program;
  private final CatalogAuthoring authoring;
  private final Clicks clicks;

  /** Tells stories through the doors of a running application. */
  public AffiliateStory(ApplicationContext application) {
    this.registration = application.getBean(UserRegistration.class);
    this.program = application.getBean(AffiliateProgram.class);
    this.authoring = application.getBean(CatalogAuthoring.class);
    this.clicks = application.getBean(Clicks.class);
  }

  /** Somebody new. */
  public UserId person(String name) {
    int number = NEXT.incrementAndGet();
    return registration.ensure(
        "person" + number + "@story.test", name, "+9198%08d".formatted(number));
  }

  /** Somebody new who has joined the program. */
  public Affiliate affiliate(String name) {
    return program.join(person(name), AffiliateProgram.AGREEMENT);
  }

  /** A published course at ₹1,999.00. */
  public Sold course() {
    return course(Money.paise(199_900));
  }

  /** A published course at a price. */
  public Sold course(Money price) {
    String slug = "story-course-" + NEXT.incrementAndGet();
    ProductId id =
        authoring.create(
            NewProduct.course(
                slug, "Reels on your phone", "Film and cut.", price, new Cover("री", 2), List.of()),
            null);
    authoring.publish(id, null);
    return new Sold(id, slug, price);
  }

  /** A click on an affiliate's plain link at a moment. */
  public RecordedClick click(Affiliate affiliate, Instant at) {
    return click(affiliate, at, "");
  }

  /** A click by a visitor who carries a token already. */
  public RecordedClick click(Affiliate affiliate, Instant at, String presentToken) {
    return clicks
        .record(
            new ClickFacts(
                affiliate.code(),
                "",
                "",
                "whatsapp",
                presentToken,
                "",
                "203.0.113." + NEXT.incrementAndGet() % 200,
                PHONE,
                at))
        .orElseThrow();
  }

  /** The event of an order for one course, paid when it was placed. */
  public OrderPaid order(Sold course, @Nullable String token, Instant placedAt) {
    return order(person("Sunita Pawar"), course, token, placedAt);
  }

  /** The event of somebody's order for one course. */
  public OrderPaid order(UserId buyer, Sold course, @Nullable String token, Instant placedAt) {
    int number = NEXT.incrementAndGet();
    InclusiveTax tax = InclusiveTax.split(course.price(), Rate.percent(18));
    return new OrderPaid(
        OrderId.next(),
        "AA-2026-" + number,
        buyer,
        placedAt,
        placedAt,
        List.of(
            new OrderPaid.Line(
                Ids.next(), course.id(), "Reels on your phone", tax.gross(), tax.taxable())),
        token,
        "buyer" + number + "@shop.test",
        "+9177%08d".formatted(number),
        false);
  }

  /** The event of a refund that leaves so much given back in all. */
  public static OrderRefunded refund(OrderPaid order, Money now, Money total, Instant at) {
    OrderPaid.Line line = order.lines().getFirst();
    return new OrderRefunded(
        order.orderId(),
        UUID.randomUUID(),
        at,
        List.of(new OrderRefunded.Line(line.lineId(), line.gross(), now, total)));
  }

  /** Something for sale. */
  public record Sold(ProductId id, String slug, Money price) {}
}
