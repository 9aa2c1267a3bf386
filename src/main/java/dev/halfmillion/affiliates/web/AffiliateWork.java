package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.WaitingWork;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decisions about affiliates and their sales that wait. */
@Component
class AffiliateWork implements WaitingWork {

  private static final String PLACE = "affiliates";
  private static final Set<Role> DECIDE = Set.of(Role.OWNER, Role.FINANCE);

  private final HeldReader held;
  private final AffiliatesReader affiliates;

  AffiliateWork(HeldReader held, AffiliatesReader affiliates) {
    this.held = held;
    this.affiliates = affiliates;
  }

  @Override
  public List<Item> items() {
    return List.of(
        Item.counted(
            PLACE,
            held.count(),
            "commission is held for review",
            "commissions are held for review",
            "/admin/commissions",
            DECIDE),
        Item.counted(
            PLACE,
            affiliates.applied(),
            "person asks to become an affiliate",
            "people ask to become affiliates",
            "/admin/affiliates?status=applied",
            DECIDE));
  }
}
