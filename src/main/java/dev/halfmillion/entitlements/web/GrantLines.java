package dev.halfmillion.entitlements.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.entitlements.Grant;
import dev.halfmillion.entitlements.ManualGrants;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows grants by hand as lines of a list. */
@Component
class GrantLines {

  private final Catalog catalog;
  private final UserDirectory people;
  private final BusinessClock clock;

  GrantLines(Catalog catalog, UserDirectory people, BusinessClock clock) {
    this.catalog = catalog;
    this.people = people;
    this.clock = clock;
  }

  List<GrantsPage.Line> of(List<Grant> grants) {
    Map<UserId, User> users = people.findAll(grants.stream().map(Grant::user).distinct().toList());
    return grants.stream().map(grant -> line(grant, users)).toList();
  }

  private GrantsPage.Line line(Grant grant, Map<UserId, User> users) {
    User user = users.get(grant.user());
    String place = "/admin/people/" + grant.user() + "/grants";
    Instant ends = grant.ends();
    Grant.Revocation revocation = grant.revocation();
    boolean stands = grant.isActive(clock.instant());
    return new GrantsPage.Line(
        user == null ? "Somebody who is gone" : user.name(),
        place,
        title(grant.product()),
        grant.reason(),
        DateText.day(grant.starts()),
        ends == null ? "No end" : "Until " + DateText.day(ends.minusNanos(1)),
        revocation == null ? "" : DateText.day(revocation.at()) + ": " + revocation.reason(),
        stands ? Tone.AVAILABLE : revocation == null ? Tone.NEUTRAL : Tone.REVERSED,
        stands ? "Stands" : revocation == null ? "Run out" : "Taken back",
        stands ? place + "/" + ManualGrants.key(grant) + "/end" : null);
  }

  private String title(@Nullable ProductId product) {
    return product == null
        ? "Something that is not for sale"
        : catalog.byId(product).map(Product::title).orElse("A product that is gone");
  }
}
