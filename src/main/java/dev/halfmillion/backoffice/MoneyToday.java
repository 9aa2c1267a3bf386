package dev.halfmillion.backoffice;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.sales.Refunds;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Service;

/** Whose money it is: what lies in the bank and who has a claim on it, from the ledger. */
@Service
public class MoneyToday {

  private static final AccountRef BANK = AccountRef.asset("bank");
  private static final AccountRef CLEARING = AccountRef.asset("gateway-clearing");
  private static final AccountRef TAX_PAYABLE = AccountRef.liability("tax-payable");
  private static final AccountRef INPUT_TAX = AccountRef.asset("input-tax");
  private static final AccountRef FEES = AccountRef.expense("gateway-fees");
  private static final AccountRef PENDING = AccountRef.liability("affiliate-pending");
  private static final AccountRef AVAILABLE = AccountRef.liability("affiliate-available");
  private static final AccountRef ALLOCATED = AccountRef.liability("affiliate-allocated");
  private static final AccountRef DISPUTED = AccountRef.liability("affiliate-disputed");
  private static final AccountRef SURPLUS = AccountRef.liability("surplus-payments");

  private static final List<AccountRef> ALL =
      List.of(
          BANK,
          CLEARING,
          TAX_PAYABLE,
          INPUT_TAX,
          FEES,
          PENDING,
          AVAILABLE,
          ALLOCATED,
          DISPUTED,
          SURPLUS);

  private final Ledger ledger;
  private final Refunds refunds;

  MoneyToday(Ledger ledger, Refunds refunds) {
    this.ledger = ledger;
    this.refunds = refunds;
  }

  /** The figures of this moment in one currency, read in one statement. */
  public Figures figures(Currency currency) {
    Ledger.Totals total = ledger.totals(ALL, currency);
    return new Figures(
        total.of(BANK),
        total.of(CLEARING),
        total.of(TAX_PAYABLE).minus(total.of(INPUT_TAX)),
        total.of(FEES),
        new Owed(total.of(PENDING), total.of(AVAILABLE), total.of(ALLOCATED), total.of(DISPUTED)),
        total.of(SURPLUS),
        refunds.onTheWay(currency));
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
