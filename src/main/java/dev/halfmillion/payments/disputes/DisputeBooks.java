package dev.halfmillion.payments.disputes;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.PublicId;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The journals of disputes that payments posts; {@code PaymentDisputed} says which are whose. */
@Component
class DisputeBooks {

  private static final AccountRef CLEARING = AccountRef.asset("gateway-clearing");
  private static final AccountRef HELD = AccountRef.asset("disputes-held");
  private static final AccountRef FEES = AccountRef.expense("gateway-fees");
  private static final AccountRef LOSSES = AccountRef.expense("dispute-losses");
  private static final AccountRef SURPLUS = AccountRef.liability("surplus-payments");

  private final Ledger ledger;

  DisputeBooks(Ledger ledger) {
    this.ledger = ledger;
  }

  void opened(Dispute dispute, Instant at) {
    ledger.post(
        journal(dispute, "opened", at)
            .saying("Held by the gateway: dispute " + dispute.gatewayDisputeId())
            .debit(HELD.of(dispute.gateway()), dispute.amount())
            .credit(CLEARING.of(dispute.gateway()), dispute.amount()));
  }

  /** The money is back, by the word for how. */
  void ended(Dispute dispute, DisputeState how, Instant at) {
    ledger.post(
        journal(dispute, how.name().toLowerCase(Locale.ROOT), at)
            .saying(
                "No longer held: dispute %s is %s"
                    .formatted(dispute.gatewayDisputeId(), how.label().toLowerCase(Locale.ROOT)))
            .debit(CLEARING.of(dispute.gateway()), dispute.amount())
            .credit(HELD.of(dispute.gateway()), dispute.amount()));
  }

  /**
   * A payment too many is gone.
   *
   * @param owed whether it was still owed to its payer
   */
  void lostSurplus(Dispute dispute, boolean owed, Instant at) {
    AccountRef from = dispute.held() ? HELD : CLEARING;
    ledger.post(
        journal(dispute, "lost", at)
            .saying("Taken back by the payer’s bank: dispute " + dispute.gatewayDisputeId())
            .debit(owed ? SURPLUS : LOSSES, dispute.amount())
            .credit(from.of(dispute.gateway()), dispute.amount()));
  }

  /**
   * What the gateway takes for a dispute, or gives back of it.
   *
   * @param more negative for what comes back
   * @param all what it comes to
   */
  void fee(Dispute dispute, Money more, Money all, DisputeState state, Instant at) {
    String turn = "fee-" + state.name().toLowerCase(Locale.ROOT) + "-" + all.minor();
    ledger.post(
        journal(dispute, turn, at)
            .saying("Fee of the gateway for dispute " + dispute.gatewayDisputeId())
            .debit(FEES, more)
            .credit(CLEARING.of(dispute.gateway()), more));
  }

  private static Journal journal(Dispute dispute, String turn, Instant at) {
    return Journal.because("dispute:" + dispute.id() + ":" + turn, at)
        .about(PublicId.format("ord", dispute.orderId()));
  }
}
