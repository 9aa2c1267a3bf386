package dev.halfmillion.sales.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ReferralReward;
import dev.halfmillion.catalog.ReferralReward.Reward;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Split;
import dev.halfmillion.platform.ui.Split.Part;
import dev.halfmillion.sales.Referrals;
import dev.halfmillion.sales.web.OrderAccess.Opened;
import dev.halfmillion.sales.web.OrderPage.Share;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers a buyer to share what they bought, with every rupee of its price explained. */
@Component
class SharePanels {

  private final Catalog catalog;
  private final ReferralReward rewards;
  private final Referrals referrals;

  SharePanels(Catalog catalog, ReferralReward rewards, Referrals referrals) {
    this.catalog = catalog;
    this.rewards = rewards;
    this.referrals = referrals;
  }

  /** The panel, or null where nothing is paid for sharing. */
  @Nullable Share panel(Opened opened) {
    Optional<Product> product =
        catalog.byId(opened.order().lines().getFirst().product()).filter(Product::isPublished);
    return product.flatMap(rewards::perSale).isPresent()
        ? panel(opened, product.get(), rewards.perSale(product.get()).orElseThrow())
        : null;
  }

  private Share panel(Opened opened, Product product, Reward reward) {
    String link = ownLink(opened, product).map(URI::toString).orElse("");
    return new Share(
        MoneyFormat.full(reward.amount()),
        link,
        link.replaceFirst("^https?://", ""),
        product.title() + ": a course I bought and can recommend.",
        split(product, reward));
  }

  /** Only the buyer who is signed in sees their own link. */
  private Optional<URI> ownLink(Opened opened, Product product) {
    UserId buyer = opened.buyer() ? opened.order().buyer().requireId() : null;
    return buyer == null ? Optional.empty() : referrals.linkOf(buyer, product);
  }

  private static Split split(Product product, Reward reward) {
    InclusiveTax tax = product.tax();
    var academy = tax.taxable().minus(reward.amount());
    return new Split(
        "Where " + MoneyFormat.plain(product.price()) + " goes",
        List.of(
            new Part(
                "You, " + reward.rate().text() + " of " + MoneyFormat.full(tax.taxable()),
                MoneyFormat.full(reward.amount()),
                reward.amount().minor()),
            new Part("Academy", MoneyFormat.full(academy), academy.minor()),
            new Part(
                "GST " + product.taxRate().text() + ", included in the price",
                MoneyFormat.full(tax.tax()),
                tax.tax().minor())),
        "Price paid",
        MoneyFormat.full(product.price()));
  }
}
