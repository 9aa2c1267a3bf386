package dev.halfmillion.backoffice;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.sales.Refunds;
import java.util.Currency;
import org.springframework.stereotype.Service;

/** Whose money it is: what lies in the bank and who has a claim on it, from the ledger. */
@Service
public class MoneyToday {

  private final Ledger ledger;
  private final Refunds refunds;

  MoneyToday(Ledger ledger, Refunds refunds) {
    this.ledger = ledger;
    this.refunds = refunds;
  }

  /** The figures of this moment in one currency. */
  public Figures figures(Currency currency) {
    return new Figures(
        total(AccountRef.asset("bank"), currency),
        total(AccountRef.asset("gateway-clearing"), currency),
        total(AccountRef.liability("tax-payable"), currency)
            .minus(total(AccountRef.asset("input-tax"), currency)),
        total(AccountRef.expense("gateway-fees"), currency),
        new Owed(
            total(AccountRef.liability("affiliate-pending"), currency),
            total(AccountRef.liability("affiliate-available"), currency),
            total(AccountRef.liability("affiliate-allocated"), currency),
            total(AccountRef.liability("affiliate-disputed"), currency)),
        total(AccountRef.liability("surplus-payments"), currency),
        refunds.onTheWay(currency));
  }

  private Money total(AccountRef account, Currency currency) {
    return ledger.total(account, currency);
  }

  /**
   * The figures of one moment.
   *
   * @param bank what lies in the bank
   * @param atGateways what gateways hold for us and have not sent yet
   * @param tax collected, less what we paid to gateways; negative where less was collected
   * @param gatewayFees what gateways have kept, ever
   * @param owed what affiliates have a claim on
   * @param surplus what buyers paid twice and get back
   * @param refunds what is on its way back to buyers and not booked yet
   */
  public record Figures(
      Money bank,
      Money atGateways,
      Money tax,
      Money gatewayFees,
      Owed owed,
      Money surplus,
      Money refunds) {

    /** What is owed to the government; a tax credit is set off later and is no money of today. */
    public Money taxToPay() {
      return positive(tax);
    }

    /** What affiliates together owe the academy after refunds: claimed, but not in the bank. */
    public Money owedByAffiliates() {
      return positive(owed.total().negated());
    }

    /** What gateways gave back of their own and take out of the bank; not negative. */
    public Money owedToGateways() {
      return positive(atGateways.negated());
    }

    /**
     * What can be taken out of the bank today without touching what is somebody else's; not
     * negative. What gateways still hold does not count, as it can be claimed back until it is in
     * the bank.
     */
    public Money safeToWithdraw() {
      return positive(left());
    }

    /**
     * How much more others have a claim on than lies in the bank. So it is after the first sales,
     * whose money is still on its way.
     */
    public Money beyondBank() {
      return positive(left().negated());
    }

    /** What of that is on its way from gateways. */
    public Money awaited() {
      Money coming = positive(atGateways);
      return coming.compareTo(beyondBank()) < 0 ? coming : beyondBank();
    }

    /** What of that is neither in the bank nor on its way: somebody has to put it in. */
    public Money uncovered() {
      return beyondBank().minus(awaited());
    }

    private Money left() {
      return bank.minus(positive(owed.total()))
          .minus(taxToPay())
          .minus(surplus)
          .minus(refunds)
          .minus(owedToGateways());
    }

    private static Money positive(Money amount) {
      return amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }
  }

  /**
   * Affiliates' claims.
   *
   * @param pending in the refund window
   * @param available waiting for the next payout
   * @param allocated in a payout that is under way
   * @param disputed held while a buyer's bank disputes the payment
   */
  public record Owed(Money pending, Money available, Money allocated, Money disputed) {

    public Money total() {
      return pending.plus(available).plus(allocated).plus(disputed);
    }
  }
}
