package dev.halfmillion.demo;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductFiles;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.demo.content.DemoFiles;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.offers.OfferId;
import dev.halfmillion.sales.offers.OfferOffice;
import dev.halfmillion.sales.offers.OfferPlan;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** On the last evening a bundle and a free sheet are made, and an offer of some days begins. */
@Component
@OnlyInDemo
class OffersChapter {

  private static final int DAYS = 4;
  private static final String SHEET = "household-budget-sheet.pdf";

  private final Catalog catalog;
  private final CatalogAuthoring products;
  private final ProductFiles files;
  private final OfferOffice offers;

  OffersChapter(
      Catalog catalog, CatalogAuthoring products, ProductFiles files, OfferOffice offers) {
    this.catalog = catalog;
    this.products = products;
    this.files = files;
    this.offers = offers;
  }

  void tell(Chronicle chronicle) {
    UserId owner = chronicle.id(DemoPerson.OWNER);
    Instant evening = chronicle.calendar().moment(Calendar.DAYS - 1, LocalTime.of(20, 30));
    Instant end = chronicle.calendar().moment(Calendar.DAYS - 1 + DAYS, LocalTime.of(23, 59));
    BusinessClock.at(
        evening,
        () -> {
          bundle(owner);
          sheet(owner);
          offer(evening, end, owner);
        });
  }

  private void bundle(UserId owner) {
    List<ProductId> parts =
        List.of(product("gst-for-small-shops"), product("sell-on-your-own-site"));
    ProductId id =
        products.create(
            NewProduct.bundle(
                "shop-and-tax",
                "Shop and tax together",
                "Open a small shop of your own online, and bill and file for it without fear.",
                Money.rupees(4_499),
                new Cover("दो", 4),
                parts),
            owner);
    products.publish(id, owner);
  }

  private void sheet(UserId owner) {
    ProductId id =
        products.create(
            new NewProduct(
                "household-budget-sheet",
                "A budget sheet to print",
                "One page for one month: what comes in, what goes out, what is left.",
                Money.paise(0),
                Rate.percent(18),
                NewProduct.EDUCATION_SAC,
                new Cover("पा", 6),
                List.of(),
                List.of()),
            owner);
    files.add(id, DemoFiles.open(SHEET), SHEET, owner);
    products.publish(id, owner);
  }

  private void offer(Instant starts, Instant ends, UserId owner) {
    OfferId id =
        offers.draft(
            new OfferPlan(
                "Budget week",
                "This week the course on a household budget costs ₹999 instead of ₹1,499."
                    + " My link pays me if you buy: {link}",
                starts,
                ends,
                Map.of(product("a-household-budget-that-holds"), Money.rupees(999))),
            owner);
    offers.publish(id, false, owner);
    offers.announce(id, owner);
  }

  private ProductId product(String slug) {
    return catalog.bySlug(slug).map(Product::id).orElseThrow(Refusal::notFound);
  }
}
