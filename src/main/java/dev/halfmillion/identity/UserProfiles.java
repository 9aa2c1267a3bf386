package dev.halfmillion.identity;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people say of themselves. */
@Component
public class UserProfiles {

  private final Users users;
  private final CurrentSession session;
  private final Transactions transactions;

  UserProfiles(Users users, CurrentSession session, Transactions transactions) {
    this.users = users;
    this.session = session;
    this.transactions = transactions;
  }

  /**
   * Changes name and phone; the session in which it is done shows them at once.
   *
   * @throws Refusal when there is no name, or the phone number is none
   */
  public void change(UserId id, String name, @Nullable String phone) {
    String cleanName = PersonalNames.clean(name);
    if (cleanName.isEmpty()) {
      throw new Refusal("name.missing", "Write the name that certificates shall carry.");
    }
    if (!PhoneNumbers.acceptable(phone)) {
      throw new Refusal("phone.invalid", "Write a phone number such as 98450 12345.");
    }
    transactions.run(
        () -> {
          users.setNameAndPhone(id, cleanName, PhoneNumbers.clean(phone));
          if (session.idIfOf(id).isPresent()) {
            session.renewAfterCommit(id);
          }
        });
  }
}
