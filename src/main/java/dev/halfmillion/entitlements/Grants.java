package dev.halfmillion.entitlements;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.entitlements.Grant.Revocation;
import dev.halfmillion.identity.EmailProofs;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Gives and takes back the right to use things. Somebody has access while any grant of theirs is
 * active; revoking one source leaves the others alone.
 */
@Service
public class Grants {

  private static final int LONGEST_REASON = 300;

  private final GrantRows rows;
  private final Catalog catalog;
  private final EmailProofs proofs;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final BusinessClock clock;

  Grants(
      GrantRows rows,
      Catalog catalog,
      EmailProofs proofs,
      AuditLog audit,
      ApplicationEventPublisher events,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.catalog = catalog;
    this.proofs = proofs;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Grants one thing; the same from the same source again changes nothing.
   *
   * @param product by which it came, if it was bought
   * @param source why, and the key by which it can be revoked: {@code affiliate:aff_…}
   * @param ends null for never
   * @param reason a sentence for people
   */
  public void grant(
      UserId user,
      @Nullable ProductId product,
      Deliverable deliverable,
      String source,
      Instant starts,
      @Nullable Instant ends,
      String reason) {
    Grant grant =
        new Grant(Ids.next(), user, product, deliverable, source, starts, ends, cut(reason), null);
    transactions.run(
        () -> {
          if (rows.insert(grant)) {
            events.publishEvent(
                new AccessGranted(user, deliverable.kind(), deliverable.id(), source));
          }
        });
  }

  /**
   * Grants all that a product holds, without a sale. Where no mailbox has proved the address, the
   * link in a mail is the only way to it.
   *
   * @param by who decides it
   * @return the source by which it can be revoked
   * @throws Refusal when the reason is missing or the product unknown
   */
  public String manual(UserId user, ProductId product, String reason, UserId by) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal("grant.reason", "Give a reason of at most 300 characters.");
    }
    Product gift = catalog.byId(product).orElseThrow(Refusal::notFound);
    String source = "manual:" + PublicId.format("grt", Ids.next());
    transactions.run(
        () -> {
          proofs.shutOut(user);
          Instant now = clock.instant();
          gift.deliverables().forEach(d -> grant(user, product, d, source, now, null, reason));
          audit.record(
              by, "entitlements.granted", user.toString(), gift.title() + ": " + reason.strip());
        });
    return source;
  }

  /** Takes back all that stands of a source; nothing standing is no error. */
  public void revoke(String source, String reason) {
    revoke(source, grant -> true, reason);
  }

  /** Takes back some of what stands of a source. */
  void revoke(String source, Predicate<Grant> which, String reason) {
    transactions.run(
        () -> {
          Revocation revocation = new Revocation(clock.instant(), cut(reason));
          rows.lockLive(source).stream()
              .filter(which)
              .forEach(
                  grant -> {
                    rows.revoke(grant.id(), revocation);
                    Deliverable taken = grant.deliverable();
                    events.publishEvent(
                        new AccessRevoked(grant.user(), taken.kind(), taken.id(), source));
                  });
        });
  }

  /** What of a kind somebody may use now. */
  public Set<UUID> activeDeliverables(UserId user, String kind) {
    return rows.active(user, kind, clock.instant());
  }

  /** What of a kind somebody may use now, and since when: the start of the oldest such grant. */
  public Map<UUID, Instant> activeSince(UserId user, String kind) {
    return rows.activeSince(user, kind, clock.instant());
  }

  /** Whether somebody may use something now. */
  public boolean covers(UserId user, Deliverable deliverable) {
    return activeDeliverables(user, deliverable.kind()).contains(deliverable.id());
  }

  /** Which of these sources have ever granted anything; at most 1,000 or so at once. */
  public Set<String> sources(Collection<String> sources) {
    return sources.isEmpty() ? Set.of() : rows.sources(sources);
  }

  /** All grants of a source, revoked ones included, oldest first. */
  public List<Grant> of(String source) {
    return rows.ofSource(source);
  }

  /** The newest 200 grants of a person, revoked ones included. */
  public List<Grant> ofUser(UserId user) {
    return rows.ofUser(user);
  }

  private static String cut(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }
}
