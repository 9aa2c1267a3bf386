package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.PayoutPreparation;
import dev.halfmillion.affiliates.commissions.PayoutClaims.Available;
import dev.halfmillion.affiliates.commissions.PayoutClaims.Claimed;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.LineRequest;
import dev.halfmillion.payouts.PayoutBatches;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.payouts.Payouts;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Claims what is available and puts it into the lines of a batch, one affiliate at a time. */
@Service
class Preparations implements PayoutPreparation {

  private final PayoutClaims claims;
  private final LeftOuts leftOuts;
  private final PayoutBatches batches;
  private final Payouts payouts;
  private final AffiliateProgram program;
  private final Transactions transactions;

  Preparations(
      PayoutClaims claims,
      LeftOuts leftOuts,
      PayoutBatches batches,
      Payouts payouts,
      AffiliateProgram program,
      Transactions transactions) {
    this.claims = claims;
    this.leftOuts = leftOuts;
    this.batches = batches;
    this.payouts = payouts;
    this.program = program;
    this.transactions = transactions;
  }

  @Override
  public Preview preview() {
    return new Preview(claims.available().stream().map(this::weigh).toList());
  }

  @Override
  public Preparation prepare(UserId by) {
    List<Line> weighed = preview().lines();
    Optional<BatchId> batch =
        weighed.stream().anyMatch(line -> line.leftOut().isEmpty())
            ? Optional.of(batches.open(by))
            : Optional.empty();
    List<Line> lines = new ArrayList<>();
    for (Line line : weighed) {
      lines.add(
          line.leftOut().isEmpty()
              ? transactions.call(() -> include(batch.orElseThrow(), line))
              : leaveOut(batch, line));
    }
    return new Preparation(batch, lines);
  }

  /** The figures count that the claim found, not those of the preview. */
  private Line include(BatchId batch, Line line) {
    UUID mark = Ids.next();
    claims.claim(line.affiliate(), mark);
    Claimed claimed = claims.claimed(mark);
    Line found = weigh(new Available(line.affiliate(), line.user(), claimed.net()));
    if (found.leftOut().isPresent()) {
      claims.free(mark);
      return leaveOut(Optional.of(batch), found);
    }
    PayoutId payout =
        batches.addLine(
            batch,
            new LineRequest(line.user(), claimed.earned(), claimed.takenBack(), claimed.rows()));
    claims.allocate(mark, payout);
    leftOuts.forget(line.affiliate());
    return found;
  }

  private Line leaveOut(Optional<BatchId> batch, Line line) {
    String reason = line.leftOut().orElseThrow();
    transactions.run(
        () -> {
          leftOuts.keep(line.affiliate(), line.net(), reason);
          batch.ifPresent(draft -> batches.leaveOut(draft, line.user(), line.net(), reason));
        });
    return line;
  }

  private Line weigh(Available available) {
    return new Line(
        available.affiliate(),
        available.user(),
        available.net(),
        reasonNotPaid(available.user(), available.net()));
  }

  private Optional<String> reasonNotPaid(UserId user, Money net) {
    Money least = program.plan().minimumPayout();
    if (!net.isPositive()) {
      return Optional.of("Refunds took back more than was earned since; the rest is carried on");
    }
    if (net.compareTo(least) < 0) {
      return Optional.of(
          "%s is below the minimum of %s; it is carried on"
              .formatted(MoneyFormat.full(net), MoneyFormat.full(least)));
    }
    return payouts.reasonNotPayable(user);
  }
}
