package dev.halfmillion.backoffice;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import java.util.Currency;
import org.springframework.stereotype.Service;

/** Whose money it is: what lies in the bank and who has a claim on it, from the ledger. */
@Service
public class MoneyToday {

  private final Ledger ledger;

  MoneyToday(Ledger ledger) {
    this.ledger = ledger;
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
            total(AccountRef.liability("affiliate-allocated"), currency)),
        total(AccountRef.liability("surplus-payments"), currency));
  }

  private Money total(AccountRef account, Currency currency) {
    return ledger.total(account, currency);
  }

  /**
   * The figures of one moment.
   *
   * @param bank what lies in the bank
   * @param atGateways what gateways hold for us and have not sent yet
   * @param tax what is owed to the government: collected, less what we paid to gateways
   * @param gatewayFees what gateways have kept, ever
   * @param owed what affiliates have a claim on
   * @param surplus what buyers paid twice and get back
   */
  public record Figures(
      Money bank, Money atGateways, Money tax, Money gatewayFees, Owed owed, Money surplus) {

    /** What can be taken out of the bank today without touching what is somebody else's. */
    public Money safeToWithdraw() {
      return bank.minus(owed.total()).minus(tax).minus(surplus);
    }
  }

  /**
   * Affiliates' claims.
   *
   * @param pending in the refund window
   * @param available waiting for the next payout
   * @param allocated in a payout that is under way
   */
  public record Owed(Money pending, Money available, Money allocated) {

    public Money total() {
      return pending.plus(available).plus(allocated);
    }
  }
}
