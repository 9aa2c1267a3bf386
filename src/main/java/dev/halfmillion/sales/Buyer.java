package dev.halfmillion.sales;

import dev.halfmillion.platform.UserId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered, as written on the order.
 *
 * @param id the user; null until somebody who was not signed in has paid
 * @param newcomer whether this order made the buyer a user
 * @param email in its normal form
 * @param phone with its country: {@code +919822041576}
 * @param state where the buyer lives, which decides the kind of tax
 * @param business for whom the invoice is, or null for the buyer in person
 */
public record Buyer(
    @Nullable UserId id,
    boolean newcomer,
    String name,
    String email,
    String phone,
    IndianState state,
    @Nullable Business business) {

  /**
   * A registered business that the invoice is for.
   *
   * @param name at most 120 characters
   */
  public record Business(String name, Gstin gstin) {

    public Business {
      if (name.isBlank() || name.length() > 120) {
        throw new IllegalArgumentException("Not the name of a business");
      }
    }
  }

  /**
   * The user of a paid order.
   *
   * @throws IllegalStateException before the order is paid
   */
  public UserId requireId() {
    if (id == null) {
      throw new IllegalStateException("The buyer of an unpaid order is nobody yet");
    }
    return id;
  }

  /** Whether this order belongs to somebody. */
  public boolean is(UserId person) {
    return Objects.equals(id, person);
  }

  Buyer known(UserId user, boolean isNewcomer) {
    return new Buyer(user, isNewcomer, name, email, phone, state, business);
  }

  Buyer at(UserId user, String corrected, boolean isNewcomer) {
    return new Buyer(user, isNewcomer, name, corrected, phone, state, business);
  }
}
