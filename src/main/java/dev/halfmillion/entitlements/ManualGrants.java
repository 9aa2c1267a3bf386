package dev.halfmillion.entitlements;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives people access without a sale, for a reason, and takes it back. */
@Service
public class ManualGrants {

  private static final String PREFIX = "manual:";
  private static final int LONGEST_REASON = 300;
  private static final int MOST = 200;

  private final Grants grants;
  private final GrantRows rows;
  private final Catalog catalog;
  private final GrantMails mails;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  ManualGrants(
      Grants grants,
      GrantRows rows,
      Catalog catalog,
      GrantMails mails,
      AuditLog audit,
      Transactions transactions,
      BusinessClock clock) {
    this.grants = grants;
    this.rows = rows;
    this.catalog = catalog;
    this.mails = mails;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What is given.
   *
   * @param key made with the form: the same form sent twice gives once
   * @param reason for the log and the person, at most 300 characters
   * @param ends null for never
   */
  public record Gift(
      UUID key, UserId user, ProductId product, String reason, @Nullable Instant ends) {}

  /**
   * Grants all that a product holds and tells the person. A form sent again changes nothing, also
   * when the grant was taken back meanwhile.
   *
   * @throws Refusal when the reason is missing, the end is past, the product unknown or empty, or
   *     somebody gives to themselves
   */
  public void give(Gift gift, UserId by) {
    requireReason(gift.reason());
    if (gift.user().equals(by)) {
      throw new Refusal("grant.self", "Nobody gives access to themselves. Ask a colleague.");
    }
    Product product =
        catalog
            .byId(gift.product())
            .filter(found -> !found.deliverables().isEmpty())
            .orElseThrow(() -> new Refusal("grant.product", "Choose what they get access to."));
    Instant now = clock.instant();
    Instant ends = gift.ends();
    if (ends != null && !ends.isAfter(now)) {
      throw new Refusal("grant.ends", "Choose a day that is still to come, or none.");
    }
    String source = source(gift.key());
    transactions.run(
        () -> {
          if (!rows.ofSource(source).isEmpty()) {
            return;
          }
          product
              .deliverables()
              .forEach(
                  part ->
                      grants.grant(
                          gift.user(), product.id(), part, source, now, ends, gift.reason()));
          mails.given(gift.user(), product, ends, source);
          audit.record(
              by,
              "entitlements.granted",
              gift.user().toString(),
              product.title() + ": " + gift.reason().strip());
        });
  }

  /**
   * Takes a grant back; one that was taken back before stays as it is.
   *
   * @param key of the grant
   * @param user whose it is
   * @throws Refusal when the reason is missing or this person has no such grant
   */
  public void takeBack(UUID key, UserId user, String reason, UserId by) {
    requireReason(reason);
    String source = source(key);
    transactions.run(
        () -> {
          List<Grant> given = rows.ofSource(source);
          if (given.stream().noneMatch(grant -> grant.user().equals(user))) {
            throw Refusal.notFound();
          }
          if (given.stream().allMatch(grant -> grant.revocation() != null)) {
            return;
          }
          grants.revoke(source, reason.strip());
          audit.record(
              by, "entitlements.revoked", user.toString(), title(given) + ": " + reason.strip());
        });
  }

  /** The newest 200 grants by hand, taken back or not; one entry for each. */
  public List<Grant> newest() {
    return onePerSource(rows.withSourceLike(PREFIX + "%", MOST));
  }

  /** The grants by hand that somebody has or had, the newest first. */
  public List<Grant> of(UserId user) {
    return onePerSource(
        rows.ofUser(user).stream().filter(grant -> grant.source().startsWith(PREFIX)).toList());
  }

  /** The key of a grant by hand, as it stands in addresses. */
  public static String key(Grant grant) {
    return grant.source().substring(PREFIX.length());
  }

  private static List<Grant> onePerSource(List<Grant> found) {
    return List.copyOf(
        found.stream()
            .collect(
                Collectors.toMap(
                    Grant::source, grant -> grant, (first, more) -> first, LinkedHashMap::new))
            .values());
  }

  private String title(List<Grant> given) {
    ProductId product = given.getFirst().product();
    return product == null
        ? "What was given"
        : catalog.byId(product).map(Product::title).orElse("What was given");
  }

  private static String source(UUID key) {
    return PREFIX + PublicId.format("grt", key);
  }

  private static void requireReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal("grant.reason", "Give a reason of at most 300 characters.");
    }
  }
}
