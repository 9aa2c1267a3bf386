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
 */
public record Buyer(
    @Nullable UserId id,
    boolean newcomer,
    String name,
    String email,
    String phone,
    IndianState state) {

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
    return new Buyer(user, isNewcomer, name, email, phone, state);
  }

  Buyer at(UserId user, String corrected, boolean isNewcomer) {
    return new Buyer(user, isNewcomer, name, corrected, phone, state);
  }
}
