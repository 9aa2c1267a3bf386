package dev.halfmillion.identity;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people say of themselves. */
@Component
public class UserProfiles {

  private static final Set<String> LANGUAGES = Set.of("en", "hi");

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
    String cleanName = requireName(name);
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

  private static String requireName(String name) {
    String clean = PersonalNames.clean(name);
    if (clean.isEmpty()) {
      throw new Refusal("name.missing", "Write the name that certificates shall carry.");
    }
    return clean;
  }

  /**
   * What a person chose for learning.
   *
   * @param zone an IANA time zone
   * @param language {@code en} or {@code hi}
   */
  public record Profile(String name, String zone, String language) {}

  /** What a person chose; empty for somebody we do not know. */
  public Optional<Profile> of(UserId id) {
    return users.profile(id);
  }

  /**
   * Changes what is given, and leaves alone what is null.
   *
   * @throws Refusal for an empty name, an unknown zone or language
   */
  public Profile change(
      UserId id, @Nullable String name, @Nullable String zone, @Nullable String language) {
    String cleanName = name == null ? null : requireName(name);
    if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new Refusal("zone.unknown", "Choose a time zone such as Asia/Kolkata.");
    }
    if (language != null && !LANGUAGES.contains(language)) {
      throw new Refusal("language.unknown", "Choose English (en) or Hindi (hi).");
    }
    return transactions.call(
        () -> {
          users.setProfile(id, cleanName, zone, language);
          if (cleanName != null && session.idIfOf(id).isPresent()) {
            session.renewAfterCommit(id);
          }
          return users.profile(id).orElseThrow(Refusal::notFound);
        });
  }
}
