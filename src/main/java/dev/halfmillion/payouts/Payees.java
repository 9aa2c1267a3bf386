package dev.halfmillion.payouts;

import dev.halfmillion.payouts.PayeeRecord.MethodRecord;
import dev.halfmillion.payouts.PayeeRecords.SealedPan;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who is paid and where to. */
@Service
public class Payees {

  /** How long a changed method waits before anything is paid to it. */
  public static final Duration COOLING = Duration.ofHours(72);

  /** The longest legal name. */
  public static final int LONGEST_NAME = 120;

  private final PayeeRecords payees;
  private final Reviews reviews;
  private final PayoutSecrets secrets;
  private final PayoutMails mails;
  private final PayoutDesk desk;
  private final Transactions transactions;

  Payees(
      PayeeRecords payees,
      Reviews reviews,
      PayoutSecrets secrets,
      PayoutMails mails,
      PayoutDesk desk,
      Transactions transactions) {
    this.payees = payees;
    this.reviews = reviews;
    this.secrets = secrets;
    this.mails = mails;
    this.desk = desk;
    this.transactions = transactions;
  }

  /** What is wrong with a legal name; empty when nothing is. */
  public static Optional<String> nameProblem(String text) {
    String name = text.strip();
    if (name.length() < 2 || name.codePoints().noneMatch(Character::isLetter)) {
      return Optional.of("Enter your name as your PAN card has it.");
    }
    return name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)
        ? Optional.of("Enter your name in at most 120 characters.")
        : Optional.empty();
  }

  /** The details as they may be shown, or empty where none were entered. */
  public Optional<PayeeSummary> summary(UserId user) {
    return payees.summary(user);
  }

  /**
   * Enters or corrects who a payee is by law. A PAN that another payee has is taken, and both are
   * put before finance to look at.
   */
  public void enterPerson(UserId user, String legalName, Pan pan, UserId by) {
    nameProblem(legalName)
        .ifPresent(
            sentence -> {
              throw new Refusal("payouts.name", sentence);
            });
    String name = legalName.strip().replaceAll("\\s+", " ");
    SealedPan sealed = secrets.seal(user, pan);
    transactions.run(
        () -> {
          if (payees.lock(user).filter(known -> known.is(name, sealed)).isPresent()) {
            return;
          }
          Instant now = desk.now();
          payees.save(user, name, sealed, now);
          List<UserId> others = payees.othersWithPan(user, sealed.fingerprint());
          flag(user, others, Reviews.Kind.PAN, sealed.fingerprint(), now);
          desk.record(by, "payouts.person-entered", user, "Legal name and PAN " + pan);
        });
  }

  /**
   * Enters or changes where a payee's money goes. The first method is usable at once; another
   * account waits for {@link #COOLING}, and the address the old one was entered under is told.
   *
   * @throws Refusal when the person was not entered yet
   */
  public void enterMethod(UserId user, PayoutMethod method, UserId by) {
    transactions.run(
        () -> {
          Instant now = desk.now();
          MethodRecord old = payees.lock(user).orElseThrow(Payees::personMissing).method();
          if (old != null && secrets.open(old).equals(method)) {
            return;
          }
          MethodRecord fresh = seal(user, method, now, usableFrom(method, old, now));
          payees.replaceMethod(user, fresh);
          List<UserId> others = payees.othersWithMethod(user, fresh.fingerprint());
          flag(user, others, Reviews.Kind.METHOD, fresh.fingerprint(), now);
          desk.record(by, "payouts.method-entered", user, "Payouts go to " + fresh.masked());
          if (old != null) {
            mails.methodChanged(user, old, fresh);
          }
        });
  }

  /** Notes that a person of finance looked at what a payee shares with others. */
  public void clearReviews(UserId payee, UserId by, String note) {
    desk.requireFinance(by);
    transactions.run(
        () -> {
          if (reviews.clear(payee, note, by, desk.now()) > 0) {
            desk.record(by, "payouts.review-cleared", payee, note);
          }
        });
  }

  private Instant usableFrom(PayoutMethod method, @Nullable MethodRecord old, Instant now) {
    if (old == null) {
      return now;
    }
    boolean sameAccount = secrets.fingerprint(method).equals(old.fingerprint());
    return sameAccount ? old.usableFrom() : now.plus(COOLING);
  }

  private MethodRecord seal(UserId user, PayoutMethod method, Instant now, Instant usableFrom) {
    UUID id = Ids.next();
    return new MethodRecord(
        id,
        method.rail(),
        secrets.seal(id, method),
        secrets.fingerprint(method),
        method.masked(),
        mails.addressOf(user),
        now,
        usableFrom);
  }

  private void flag(
      UserId user, List<UserId> others, Reviews.Kind kind, String fingerprint, Instant now) {
    if (!others.isEmpty()) {
      List<UserId> all = new ArrayList<>(others);
      all.add(user);
      reviews.open(all, kind, fingerprint, now);
    }
  }

  private static Refusal personMissing() {
    return new Refusal("payouts.person-first", "Enter your legal name and PAN first.");
  }
}
