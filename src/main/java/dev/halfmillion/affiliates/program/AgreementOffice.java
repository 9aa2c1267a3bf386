package dev.halfmillion.affiliates.program;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.Agreement;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Publishes the words that affiliates accept, and keeps who accepted which. A new version is for
 * who joins from then on; who has joined goes on under the one accepted until the new one is.
 */
@Service
public class AgreementOffice {

  /** The code of the refusal where somebody else has published meanwhile. */
  public static final String RACED = "agreement.raced";

  /** The longest text. */
  public static final int LONGEST = 20_000;

  private final AgreementRows rows;
  private final Affiliates affiliates;
  private final Plans plans;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  AgreementOffice(
      AgreementRows rows,
      Affiliates affiliates,
      Plans plans,
      AuditLog audit,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.affiliates = affiliates;
    this.plans = plans;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The version in force now. */
  public Agreement now() {
    return rows.at(clock.instant());
  }

  /** All versions, the newest first. */
  public List<Agreement> history() {
    return rows.all();
  }

  /** By version, how many affiliates have accepted it. */
  public Map<String, Long> acceptances() {
    return rows.acceptances();
  }

  /** Whether the version in force now is one that this affiliate has accepted. */
  public boolean isAcceptedBy(Affiliate affiliate) {
    return rows.hasAccepted(affiliate.id(), now().version());
  }

  /**
   * Publishes new words; words equal to those in force change nothing.
   *
   * @param seen the number of the newest version that the writer knew of
   * @throws Refusal {@link #RACED}, and nothing is published
   */
  public void publish(String body, int seen, UserId by) {
    if (body.isBlank() || body.length() > LONGEST) {
      throw new Refusal("agreement.body", "Write an agreement of at most 20,000 characters.");
    }
    try {
      transactions.run(() -> write(body, seen, by));
    } catch (DuplicateKeyException raced) {
      throw raced();
    }
  }

  private void write(String body, int seen, UserId by) {
    if (rows.newest() != seen) {
      throw raced();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (rows.at(now).body().strip().equals(body.strip())) {
      return;
    }
    int number = seen + 1;
    String version = Zones.dateInIndia(now).getYear() + "-" + number;
    rows.add(new Agreement(version, number, body, now, by));
    audit.record(
        by,
        "affiliates.agreement-published",
        "agreement:" + version,
        "Version " + version + " is what affiliates accept from now on.");
  }

  /**
   * Accepts the version in force. Twice is harmless.
   *
   * @param version the one that the affiliate has read
   * @throws Refusal where another is in force by now
   */
  public void accept(Affiliate affiliate, String version) {
    Agreement present = now();
    if (!present.version().equals(version)) {
      throw new Refusal(
          "affiliate.agreement", "The agreement has changed. Read it again, then accept it.");
    }
    try {
      transactions.run(
          () -> {
            if (!rows.hasAccepted(affiliate.id(), version)) {
              Instant at = clock.instant();
              affiliates.accept(affiliate.id(), version, plans.at(at).version(), at);
            }
          });
    } catch (DuplicateKeyException twice) {
      return;
    }
  }

  private static Refusal raced() {
    return Refusal.conflict(RACED, "Somebody else has just published a version of the agreement.");
  }
}
