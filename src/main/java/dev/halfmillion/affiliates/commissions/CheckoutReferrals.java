package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.program.CodeBook;
import dev.halfmillion.affiliates.tracking.Arrival.ByCode;
import dev.halfmillion.affiliates.tracking.Arrival.ByLink;
import dev.halfmillion.affiliates.tracking.Arrivals;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Referrals;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the checkout: who recommended, whose code, and the buyer's own link to share. */
@Component
class CheckoutReferrals implements Referrals {

  private final Candidates candidates;
  private final Arrivals arrivals;
  private final CodeBook codes;
  private final AffiliateProgram program;
  private final UserDirectory people;
  private final Academy academy;
  private final BusinessClock clock;

  CheckoutReferrals(
      Candidates candidates,
      Arrivals arrivals,
      CodeBook codes,
      AffiliateProgram program,
      UserDirectory people,
      Academy academy,
      BusinessClock clock) {
    this.candidates = candidates;
    this.arrivals = arrivals;
    this.codes = codes;
    this.program = program;
    this.people = people;
    this.academy = academy;
    this.clock = clock;
  }

  /** Who would win if the order were placed now. */
  @Override
  public Optional<Referrer> ofToken(String token) {
    Instant now = clock.instant();
    return Decision.of(candidates.of(token, now), now)
        .winner()
        .flatMap(winner -> name(winner.affiliate()))
        .map(Referrer::new);
  }

  private Optional<String> name(AffiliateId id) {
    return program.find(id).flatMap(affiliate -> people.find(affiliate.user())).map(User::name);
  }

  @Override
  public Optional<String> tokenForCode(String code, @Nullable String carried) {
    return codes
        .participant(code)
        .filter(owner -> program.isOpen())
        .map(owner -> arrivals.token(new ByCode(owner.id(), link(carried))));
  }

  private @Nullable ByLink link(@Nullable String carried) {
    return arrivals
        .read(carried)
        .map(
            arrival ->
                switch (arrival) {
                  case ByLink link -> link;
                  case ByCode code -> code.before();
                })
        .orElse(null);
  }

  @Override
  public Optional<URI> linkOf(UserId person, Product product) {
    return program
        .of(person)
        .filter(affiliate -> affiliate.takesPart() && program.isOpen())
        .map(affiliate -> academy.url(affiliate.path() + "?to=" + product.slug()));
  }
}
