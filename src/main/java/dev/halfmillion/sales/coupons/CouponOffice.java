package dev.halfmillion.sales.coupons;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.CouponOwners;
import dev.halfmillion.sales.coupons.Coupon.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Where coupons are made, changed and stopped; every change is audited. */
@Service
public class CouponOffice {

  private final CouponRows rows;
  private final CouponOwners owners;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  CouponOffice(
      CouponRows rows,
      CouponOwners owners,
      AuditLog audit,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.owners = owners;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Makes a coupon.
   *
   * @param by null for the system
   * @throws Refusal when the code is taken ({@code coupons.code}) or its owner unknown ({@code
   *     coupons.owner})
   */
  public CouponId create(CouponDraft draft, @Nullable UserId by) {
    CouponId id = CouponId.next();
    Coupon coupon = coupon(id, draft, by);
    try {
      transactions.run(
          () -> {
            rows.insert(coupon);
            own(coupon, draft.owner(), by);
            audit.record(by, "sales.coupon-created", id.toString(), CouponWords.all(coupon));
          });
    } catch (DuplicateKeyException taken) {
      throw new Refusal("coupons.code", "There is a coupon with this code already.");
    }
    return id;
  }

  /**
   * Changes a coupon for orders from now on; its code stays.
   *
   * @throws Refusal when there is none, or its owner is unknown ({@code coupons.owner})
   */
  public void change(CouponId id, CouponDraft draft, UserId by) {
    transactions.run(
        () -> {
          Coupon present = rows.lock(id).orElseThrow(Refusal::notFound);
          Coupon changed =
              new Coupon(
                  id,
                  present.code(),
                  draft.terms(),
                  draft.limits(),
                  draft.period(),
                  draft.returnedByRefund(),
                  draft.note(),
                  present.stoppedAt(),
                  present.createdBy(),
                  present.createdAt());
          rows.update(changed);
          own(changed, draft.owner(), by);
          audit.record(by, "sales.coupon-changed", id.toString(), CouponWords.all(changed));
        });
  }

  /**
   * Gives a coupon other days for orders from now on; all else of it stays.
   *
   * @return the coupon, its row held by the caller's transaction
   * @throws Refusal when there is none
   */
  public Coupon schedule(CouponId id, Period days, UserId by) {
    return transactions.call(
        () -> {
          Coupon present = rows.lock(id).orElseThrow(Refusal::notFound);
          Coupon changed = present.during(days);
          if (!changed.equals(present)) {
            rows.update(changed);
            audit.record(by, "sales.coupon-changed", id.toString(), CouponWords.all(changed));
          }
          return changed;
        });
  }

  /** Ends a coupon at once; orders that reserved it keep it. Stopping again changes nothing. */
  public void stop(CouponId id, UserId by) {
    set(id, true, by);
  }

  /** Lets a stopped coupon count again, within its time. */
  public void resume(CouponId id, UserId by) {
    set(id, false, by);
  }

  private void set(CouponId id, boolean stopped, UserId by) {
    transactions.run(
        () -> {
          Coupon present = rows.lock(id).orElseThrow(Refusal::notFound);
          if ((present.stoppedAt() != null) == stopped) {
            return;
          }
          rows.update(
              new Coupon(
                  id,
                  present.code(),
                  present.terms(),
                  present.limits(),
                  present.period(),
                  present.returnedByRefund(),
                  present.note(),
                  stopped ? clock.instant() : null,
                  present.createdBy(),
                  present.createdAt()));
          String action = stopped ? "sales.coupon-stopped" : "sales.coupon-resumed";
          audit.record(by, action, id.toString(), present.code().value());
        });
  }

  private void own(Coupon coupon, String owner, @Nullable UserId by) {
    owners.assign(coupon.id(), coupon.code().value(), owner, by);
  }

  private Coupon coupon(CouponId id, CouponDraft draft, @Nullable UserId by) {
    return new Coupon(
        id,
        draft.code(),
        draft.terms(),
        draft.limits(),
        draft.period(),
        draft.returnedByRefund(),
        draft.note(),
        null,
        by,
        clock.instant());
  }
}
