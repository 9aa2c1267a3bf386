package dev.halfmillion.affiliates.offers;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.sales.offers.Offer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The mail about an offer, one for each affiliate. */
@Component
class OfferMails {

  private final OfferCopy copy;
  private final Catalog catalog;
  private final AffiliateProgram program;
  private final UserDirectory people;
  private final Notifications notifications;
  private final Academy academy;

  OfferMails(
      OfferCopy copy,
      Catalog catalog,
      AffiliateProgram program,
      UserDirectory people,
      Notifications notifications,
      Academy academy) {
    this.copy = copy;
    this.catalog = catalog;
    this.program = program;
    this.people = people;
    this.notifications = notifications;
    this.academy = academy;
  }

  void send(Offer offer, Affiliate affiliate) {
    User person = people.get(affiliate.user());
    List<OfferMail.Line> prices = offer.items().stream().flatMap(item -> line(item)).toList();
    OfferMail model =
        new OfferMail(
            person.name(),
            offer.title(),
            "%s to %s".formatted(DateText.moment(offer.starts()), DateText.moment(offer.ends())),
            prices,
            copy.words(offer, affiliate),
            academy.url("/affiliate/links").toString());
    notifications.send(
        new OutgoingMail(
            "offer:" + offer.id() + ":" + affiliate.id(),
            person.email(),
            "An offer to share: " + offer.title(),
            "affiliates/mail/offer",
            model,
            Set.of(offer.id().toString())));
  }

  private Stream<OfferMail.Line> line(Offer.Item item) {
    return catalog.byId(item.product()).filter(Product::isPublished).stream()
        .map(
            product -> {
              InclusiveTax price = InclusiveTax.split(item.price(), product.taxRate());
              return new OfferMail.Line(
                  product.title(),
                  MoneyFormat.plain(item.price()),
                  MoneyFormat.full(program.plan().rate().of(price.taxable())));
            });
  }
}
