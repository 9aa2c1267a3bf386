package dev.halfmillion.affiliates.offers;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.sales.offers.Offer;
import dev.halfmillion.sales.offers.OfferGoods;
import dev.halfmillion.sales.offers.OfferGoods.Good;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The mail about an offer, one for each affiliate. */
@Component
class OfferMails {

  private final OfferCopy copy;
  private final OfferGoods goods;
  private final AffiliateProgram program;
  private final UserDirectory people;
  private final Notifications notifications;
  private final Academy academy;

  OfferMails(
      OfferCopy copy,
      OfferGoods goods,
      AffiliateProgram program,
      UserDirectory people,
      Notifications notifications,
      Academy academy) {
    this.copy = copy;
    this.goods = goods;
    this.program = program;
    this.people = people;
    this.notifications = notifications;
    this.academy = academy;
  }

  void send(Offer offer, Affiliate affiliate) {
    User person = people.get(affiliate.user());
    List<OfferMail.Line> prices = goods.of(offer).stream().map(this::line).toList();
    OfferMail model =
        new OfferMail(
            person.name(),
            offer.title(),
            "%s to %s".formatted(DateText.moment(offer.starts()), DateText.moment(offer.ends())),
            goods.saying(offer),
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

  private OfferMail.Line line(Good good) {
    InclusiveTax price = InclusiveTax.split(good.price(), good.product().taxRate());
    return new OfferMail.Line(
        good.product().title(),
        MoneyFormat.plain(good.price()),
        MoneyFormat.full(program.plan().rate().of(price.taxable())));
  }
}
