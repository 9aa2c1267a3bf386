package dev.halfmillion.platform.ui;

import static dev.halfmillion.platform.Role.FINANCE;
import static dev.halfmillion.platform.Role.INSTRUCTOR;
import static dev.halfmillion.platform.Role.OWNER;
import static dev.halfmillion.platform.Role.SUPPORT;

import dev.halfmillion.platform.Role;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The bar of the back office: each person sees the places that are open to their roles. */
public final class AdminMenu {

  private static final List<Item> ITEMS =
      List.of(
          new Item("today", "Today", "/admin", Set.of(OWNER, FINANCE, SUPPORT)),
          new Item("orders", "Orders", "/admin/orders", Set.of(OWNER, FINANCE, SUPPORT)),
          new Item("support", "Support", "/admin/support", Set.of(OWNER, FINANCE, SUPPORT)),
          new Item(
              "affiliates", "Affiliates", "/admin/affiliates", Set.of(OWNER, FINANCE, SUPPORT)),
          new Item("payouts", "Payouts", "/admin/payouts", Set.of(OWNER, FINANCE)),
          new Item("ledger", "Ledger", "/admin/ledger", Set.of(OWNER, FINANCE)),
          new Item("tax", "Tax", "/admin/tax", Set.of(OWNER, FINANCE)),
          new Item("inbox", "Inbox", "/admin/inbox", Set.of(OWNER, FINANCE)),
          new Item("products", "Products", "/admin/products", Set.of(OWNER, INSTRUCTOR)),
          new Item("coupons", "Coupons", "/admin/coupons", Set.of(OWNER, SUPPORT)),
          new Item("courses", "Courses", "/admin/courses", Set.of(OWNER, INSTRUCTOR)),
          new Item("site", "Site", "/admin/site", Set.of(OWNER)),
          new Item("users", "Users", "/admin/users", Set.of(OWNER, FINANCE, SUPPORT)),
          new Item("settings", "Settings", "/admin/setup", Set.of(OWNER)));

  private AdminMenu() {}

  /**
   * One place.
   *
   * @param key what a page gives as {@code active}, and what a counter is filed under
   * @param label what is read
   * @param href where it leads
   * @param roles who sees it
   */
  public record Item(String key, String label, String href, Set<Role> roles) {}

  /** The places for somebody with these roles. */
  public static List<Item> of(Set<Role> roles) {
    return ITEMS.stream().filter(item -> !Collections.disjoint(item.roles(), roles)).toList();
  }

  /** Whether somebody with these roles may look people, orders and mails up. */
  public static boolean searches(Set<Role> roles) {
    return !Collections.disjoint(Set.of(OWNER, FINANCE, SUPPORT), roles);
  }

  /** Whether somebody with these roles sees how much money there is. */
  public static boolean seesMoney(Set<Role> roles) {
    return !Collections.disjoint(Set.of(OWNER, FINANCE), roles);
  }
}
