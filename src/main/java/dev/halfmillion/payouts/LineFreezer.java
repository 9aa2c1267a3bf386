package dev.halfmillion.payouts;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payouts.PayeeRecord.MethodRecord;
import dev.halfmillion.platform.Refusal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes a line: amounts checked against the books, the beneficiary as of this moment. */
@Component
class LineFreezer {

  private final PayeeRecords payees;
  private final PayoutSecrets secrets;
  private final Lines lines;
  private final Claims claims;
  private final PayoutJournals journals;

  LineFreezer(
      PayeeRecords payees,
      PayoutSecrets secrets,
      Lines lines,
      Claims claims,
      PayoutJournals journals) {
    this.payees = payees;
    this.secrets = secrets;
    this.lines = lines;
    this.claims = claims;
    this.journals = journals;
  }

  /** Sets the money aside; the payee's row is held so that two batches cannot both have it. */
  PayoutId freeze(BatchId batch, LineRequest request, Instant now) {
    PayeeRecord payee = requirePayable(payees.lock(request.payee()), now);
    PayoutId id = PayoutId.next();
    FrozenLine line = freeze(id, request, payee);
    requireAvailable(line);
    lines.insert(id, batch, lines.nextPosition(batch), line, now);
    claims.hold(id, request.claims());
    journals.allocate(lines.get(id), now);
    return id;
  }

  private FrozenLine freeze(PayoutId id, LineRequest request, PayeeRecord payee) {
    MethodRecord method = Objects.requireNonNull(payee.method());
    Beneficiary beneficiary = Beneficiary.of(payee.legalName(), secrets.open(method));
    return new FrozenLine(
        request,
        Money.zero(request.gross().currency()),
        method.id(),
        payee.legalName(),
        beneficiary,
        secrets.seal(id, beneficiary));
  }

  private static PayeeRecord requirePayable(Optional<PayeeRecord> payee, Instant now) {
    Payouts.reason(payee, now)
        .ifPresent(
            reason -> {
              throw new Refusal("payouts.not-payable", reason + ".");
            });
    return payee.orElseThrow();
  }

  private void requireAvailable(FrozenLine line) {
    if (!line.net().isPositive()) {
      throw new Refusal("payouts.nothing", "There is nothing to pay: refunds outweigh earnings.");
    }
    Money available = journals.available(line.request().payee());
    if (available.compareTo(line.net()) < 0) {
      throw Refusal.conflict(
          "payouts.balance",
          "Only %s is available, not %s. Prepare again."
              .formatted(MoneyFormat.full(available), MoneyFormat.full(line.net())));
    }
  }
}
