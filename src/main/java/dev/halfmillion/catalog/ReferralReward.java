package dev.halfmillion.catalog;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import java.util.Optional;

/** What somebody who recommends a product gets for a sale; the affiliate program answers. */
public interface ReferralReward {

  /** The reward for one sale at the present price, or empty where none is paid. */
  Optional<Reward> perSale(Product product);

  /**
   * A reward.
   *
   * @param amount for one sale
   * @param rate of the taxable value
   */
  record Reward(Money amount, Rate rate) {}
}
