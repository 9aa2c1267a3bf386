package dev.halfmillion.identity;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes people known to the academy. */
@Component
public class UserRegistration {

  private final Users users;
  private final HeldRoles roles;
  private final Transactions transactions;
  private final BusinessClock clock;

  UserRegistration(Users users, HeldRoles roles, Transactions transactions, BusinessClock clock) {
    this.users = users;
    this.roles = roles;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The person with this address: a new learner without a password where it is unknown. A known
   * person is neither changed nor revealed.
   *
   * @param email as typed
   * @param name as typed; used only for a new person
   * @param phone as typed, or null; used only for a new person
   * @throws Refusal when the address is none
   */
  public UserId ensure(String email, String name, @Nullable String phone) {
    EmailAddress address = requireAddress(email);
    String cleanName = PersonalNames.clean(name, address);
    return transactions.call(
        () ->
            users
                .findByEmail(address)
                .map(User::id)
                .orElseGet(() -> add(address, cleanName, PhoneNumbers.clean(phone))));
  }

  private UserId add(EmailAddress address, String name, @Nullable String phone) {
    UserId id = UserId.next();
    if (!users.add(id, address, name, phone, clock.instant())) {
      return users.findByEmail(address).map(User::id).orElseThrow();
    }
    roles.grant(id, Role.LEARNER, clock.instant());
    return id;
  }

  static EmailAddress requireAddress(String email) {
    return EmailAddress.parse(email)
        .orElseThrow(
            () -> new Refusal("email.invalid", "Write an e-mail address such as asha@example.in."));
  }
}
