package dev.halfmillion.catalog;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The door by which products are made and changed; every change is audited and announced. */
@Service
public class CatalogAuthoring {

  /** The smallest price of anything for sale. */
  public static final Money LEAST_PRICE = Money.rupees(1);

  /** The largest price of anything for sale. */
  public static final Money GREATEST_PRICE = Money.rupees(10_000_000);

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Products products;
  private final SalePriceRows sales;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final BusinessClock clock;

  CatalogAuthoring(
      Products products,
      SalePriceRows sales,
      AuditLog audit,
      ApplicationEventPublisher events,
      Transactions transactions,
      BusinessClock clock) {
    this.products = products;
    this.sales = sales;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Makes a draft.
   *
   * @param by who; null for the system
   * @throws Refusal when the slug is malformed or taken, a text is missing or the price is out of
   *     bounds
   */
  public ProductId create(NewProduct product, @Nullable UserId by) {
    requireSlug(product.slug());
    requireText(new ProductText(product.title(), product.summary(), product.cover()));
    if (!product.price().isZero()) {
      requirePrice(product.price());
    }
    return transactions.call(
        () -> {
          ProductId id = ProductId.next();
          requireParts(product);
          insert(id, product);
          products.insertParts(id, product.parts());
          products.insertPrice(id, product.price(), clock.instant(), by);
          products.replaceDeliverables(id, product.deliverables());
          announce(id, product.slug(), by, "catalog.created", product.title());
          return id;
        });
  }

  /** Changes what people read and see. */
  public void describe(ProductId id, ProductText text, @Nullable UserId by) {
    requireText(text);
    change(
        id,
        present -> {
          products.update(id, text);
          announce(id, present.slug(), by, "catalog.described", text.title());
        });
  }

  /** Shows a picture in place of the drawn cover; null draws it again. */
  public void picture(ProductId id, @Nullable PictureId picture, @Nullable UserId by) {
    change(
        id,
        present -> {
          products.updatePicture(id, picture);
          String detail = picture == null ? "none" : picture.toString();
          announce(id, present.slug(), by, "catalog.picture-changed", detail);
        });
  }

  /**
   * Sets the list price for orders placed from now on; an equal price changes nothing.
   *
   * @throws Refusal when it is out of bounds, in another currency or not above a sale price that
   *     counts or is planned
   */
  public void changePrice(ProductId id, Money price, @Nullable UserId by) {
    requirePrice(price);
    change(
        id,
        present -> {
          if (present.listPrice().equals(price)) {
            return;
          }
          requireAboveSales(id, price);
          products.insertPrice(id, price, clock.instant(), by);
          String detail =
              MoneyFormat.full(present.listPrice()) + " \u2192 " + MoneyFormat.full(price);
          announce(id, present.slug(), by, "catalog.price-changed", detail);
        });
  }

  private void requireAboveSales(ProductId id, Money price) {
    Instant now = clock.instant();
    sales.of(id).stream()
        .filter(sale -> sale.at(now).open() && sale.amount().compareTo(price) >= 0)
        .findFirst()
        .ifPresent(
            sale -> {
              throw Refusal.conflict(
                  "catalog.price-below-sale",
                  "A sale price that is not lower is set %s. Stop it first."
                      .formatted(SalePrices.words(sale)));
            });
  }

  /**
   * Asks nothing for it from now on; a price may be asked again later.
   *
   * @throws Refusal while a sale price counts or is planned
   */
  public void giveAway(ProductId id, @Nullable UserId by) {
    change(
        id,
        present -> {
          if (!present.listPrice().isZero()) {
            Money nothing = Money.zero(present.listPrice().currency());
            requireAboveSales(id, nothing);
            products.insertPrice(id, nothing, clock.instant(), by);
            String detail = MoneyFormat.full(present.listPrice()) + " \u2192 free";
            announce(id, present.slug(), by, "catalog.given-away", detail);
          }
        });
  }

  /**
   * A bundle holds at least two products, none of them a bundle, and costs no more than they do.
   */
  private void requireParts(NewProduct bundle) {
    if (bundle.parts().isEmpty()) {
      return;
    }
    List<Product> parts =
        bundle.parts().stream()
            .distinct()
            .flatMap(id -> products.byId(id, clock.instant()).stream())
            .toList();
    require(
        parts.size() == bundle.parts().size() && parts.size() >= 2,
        () -> new Refusal("catalog.parts", "Choose at least two products for the bundle."));
    require(
        parts.stream().noneMatch(Product::isBundle),
        () -> new Refusal("catalog.parts", "A bundle cannot hold another bundle."));
    Money apart = parts.stream().map(Product::listPrice).reduce(Money::plus).orElseThrow();
    require(
        bundle.price().compareTo(apart) <= 0,
        () ->
            new Refusal(
                "catalog.price",
                "Apart they cost " + MoneyFormat.full(apart) + ". A bundle costs no more."));
  }

  /** Puts it on sale. */
  public void publish(ProductId id, @Nullable UserId by) {
    changeStatus(id, ProductStatus.PUBLISHED, by);
  }

  /** Takes it off sale; what was bought stays with its buyers. */
  public void retire(ProductId id, @Nullable UserId by) {
    changeStatus(id, ProductStatus.RETIRED, by);
  }

  /** Says what buyers receive from now on. */
  public void deliver(ProductId id, List<Deliverable> contents, @Nullable UserId by) {
    change(
        id,
        present -> {
          products.replaceDeliverables(id, contents);
          announce(id, present.slug(), by, "catalog.contents-changed", contents.size() + " parts");
        });
  }

  private void changeStatus(ProductId id, ProductStatus status, @Nullable UserId by) {
    change(
        id,
        present -> {
          if (present.status() != status) {
            products.updateStatus(id, status);
            String detail = present.status().label() + " \u2192 " + status.label();
            announce(id, present.slug(), by, "catalog.status-changed", detail);
          }
        });
  }

  private void change(ProductId id, java.util.function.Consumer<Product> work) {
    transactions.run(
        () -> {
          if (!products.lock(id)) {
            throw Refusal.notFound();
          }
          work.accept(products.byId(id, clock.instant()).orElseThrow(Refusal::notFound));
        });
  }

  private void insert(ProductId id, NewProduct product) {
    try {
      products.insert(id, product, clock.instant());
    } catch (DuplicateKeyException taken) {
      throw new Refusal("catalog.slug-taken", "Another product has this address already.");
    }
  }

  private void announce(
      ProductId id, String slug, @Nullable UserId by, String action, String detail) {
    audit.record(by, action, id.toString(), detail);
    events.publishEvent(new ProductChanged(id, slug));
  }

  private static void requireSlug(String slug) {
    if (slug.length() > 80 || !SLUG.matcher(slug).matches()) {
      throw new Refusal(
          "catalog.slug", "An address has lower-case letters, digits and hyphens, at most 80.");
    }
  }

  private static void requireText(ProductText text) {
    require(
        !text.title().isBlank() && text.title().length() <= 120,
        () -> new Refusal("catalog.title", "Give a title of at most 120 characters."));
    require(
        !text.summary().isBlank() && text.summary().length() <= 400,
        () -> new Refusal("catalog.summary", "Give a summary of at most 400 characters."));
  }

  static void requirePrice(Money price) {
    boolean rupees = price.currency().equals(Money.INR);
    require(
        rupees && price.compareTo(LEAST_PRICE) >= 0 && price.compareTo(GREATEST_PRICE) <= 0,
        () -> new Refusal("catalog.price", "Give a price between \u20b91 and \u20b91,00,00,000."));
  }

  private static void require(boolean holds, Supplier<Refusal> otherwise) {
    if (!holds) {
      throw otherwise.get();
    }
  }
}
