package dev.halfmillion.payments;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent.SettlementNews;
import dev.halfmillion.platform.PublicId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journals that payments posts; {@link PaymentSettled} says which are whose. */
@Component
class PaymentBooks {

  private static final AccountRef CLEARING = AccountRef.asset("gateway-clearing");
  private static final AccountRef BANK = AccountRef.asset("bank");
  private static final AccountRef INPUT_TAX = AccountRef.asset("input-tax");
  private static final AccountRef FEES = AccountRef.expense("gateway-fees");
  private static final AccountRef SURPLUS = AccountRef.liability("surplus-payments");

  private final Ledger ledger;

  PaymentBooks(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What the gateway keeps of a capture; dated when it was learnt. */
  void fee(Capture capture, @Nullable Money fee, @Nullable Money tax, Instant at) {
    Money none = Money.zero(capture.amount().currency());
    Money kept = fee == null ? none : fee;
    Money keptTax = tax == null ? none : tax;
    if (kept.isZero() && keptTax.isZero()) {
      return;
    }
    ledger.post(
        Journal.because("fee:" + capture.name(), at)
            .about(order(capture))
            .saying("Fee of the gateway " + capture.gateway())
            .debit(FEES, kept)
            .debit(INPUT_TAX, keptTax)
            .credit(CLEARING.of(capture.gateway()), kept.plus(keptTax)));
  }

  /** A payment too many is owed to its payer. */
  void surplus(Capture capture, String reason) {
    ledger.post(
        Journal.because("surplus:" + capture.name(), capture.capturedAt())
            .about(order(capture))
            .saying(reason + "; the surplus goes back")
            .debit(CLEARING.of(capture.gateway()), capture.amount())
            .credit(SURPLUS, capture.amount()));
  }

  /** A payment too many has gone back. */
  void surplusRefunded(PaymentRefund refund, Instant at) {
    ledger.post(
        Journal.because("refund:" + refund.id(), at)
            .about(PublicId.format("ord", refund.orderId()))
            .saying("Surplus given back")
            .debit(SURPLUS, refund.amount())
            .credit(CLEARING.of(refund.gateway()), refund.amount()));
  }

  /** The gateway has paid out to the bank. */
  void settled(String gateway, SettlementNews news) {
    ledger.post(
        Journal.because("settlement:" + gateway + ':' + news.settlementId(), news.at())
            .saying("Settlement " + news.reference() + " of the gateway " + gateway)
            .debit(BANK, news.amount())
            .credit(CLEARING.of(gateway), news.amount()));
  }

  private static String order(Capture capture) {
    return PublicId.format("ord", capture.orderId());
  }
}
