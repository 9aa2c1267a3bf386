package dev.halfmillion.identity;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes people known to the academy. */
@Component
public class UserRegistration {

  private final Users users;
  private final HeldRoles roles;
  private final EmailProofs proofs;
  private final Transactions transactions;
  private final BusinessClock clock;

  UserRegistration(
      Users users,
      HeldRoles roles,
      EmailProofs proofs,
      Transactions transactions,
      BusinessClock clock) {
    this.users = users;
    this.roles = roles;
    this.proofs = proofs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The person with this address: a new learner without a password where it is unknown. A known
   * person is neither changed nor revealed. Where no mailbox has proved the address, whoever came
   * by it before may be somebody else: their sessions end, and the link in the mail is the only way
   * in.
   *
   * @param email as typed
   * @param name as typed; used only for a new person
   * @param phone as typed, or null; used only for a new person
   * @throws Refusal when the address is none
   */
  public UserId ensure(String email, String name, @Nullable String phone) {
    return known(email, name, phone).id();
  }

  /** As {@link #ensure}, and says whether the address was unknown. */
  public Known known(String email, String name, @Nullable String phone) {
    EmailAddress address = requireAddress(email);
    String cleanName = PersonalNames.clean(name, address);
    return transactions.call(
        () -> {
          Optional<Known> person;
          do {
            person = known(address).or(() -> add(address, cleanName, PhoneNumbers.clean(phone)));
          } while (person.isEmpty());
          return person.get();
        });
  }

  /**
   * A person of the academy.
   *
   * @param isNew whether nobody knew the address before
   */
  public record Known(UserId id, boolean isNew) {}

  private Optional<Known> known(EmailAddress address) {
    Optional<User> user = users.findByEmail(address);
    Optional<UserId> id =
        user.filter(known -> !known.emailProved()).isPresent()
            ? unproved(user.get().id(), address)
            : user.map(User::id);
    return id.map(known -> new Known(known, false));
  }

  /** Empty where the address was corrected to another while the row was waited for. */
  private Optional<UserId> unproved(UserId id, EmailAddress address) {
    proofs.shutOut(id);
    return users.findByEmail(address).map(User::id).filter(id::equals);
  }

  /** Empty where somebody was faster. */
  private Optional<Known> add(EmailAddress address, String name, @Nullable String phone) {
    UserId id = UserId.next();
    if (!users.add(id, address, name, phone, clock.instant())) {
      return Optional.empty();
    }
    roles.grant(id, Role.LEARNER, clock.instant());
    return Optional.of(new Known(id, true));
  }

  static EmailAddress requireAddress(String email) {
    return EmailAddress.parse(email)
        .orElseThrow(
            () -> new Refusal("email.invalid", "Write an e-mail address such as asha@example.in."));
  }
}
