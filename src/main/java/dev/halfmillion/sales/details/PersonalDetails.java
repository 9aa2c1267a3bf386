package dev.halfmillion.sales.details;

import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import dev.halfmillion.sales.Buyer.Business;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is kept for somebody's next checkout. */
@Component
class PersonalDetails implements PersonalData {

  private final DetailsBook details;

  PersonalDetails(DetailsBook details) {
    this.details = details;
  }

  record Content(
      String name, String phone, String state, String business, String gstin, String since) {}

  @Override
  public String name() {
    return "checkout-details";
  }

  @Override
  public String about() {
    return "What you asked us to keep for your next purchase; empty if nothing.";
  }

  @Override
  public Object of(UserId user) {
    return details.find(user).map(kept -> content(kept, user)).stream().toList();
  }

  private Content content(SavedDetails kept, UserId user) {
    Optional<Business> business = Optional.ofNullable(kept.business());
    return new Content(
        kept.name(),
        kept.phone().international(),
        kept.state().label(),
        business.map(Business::name).orElse(""),
        business.map(b -> b.gstin().text()).orElse(""),
        details.since(user).map(Object::toString).orElse(""));
  }
}
