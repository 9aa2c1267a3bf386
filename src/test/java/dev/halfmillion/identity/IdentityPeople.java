package dev.halfmillion.identity;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Makes people for tests, each with an address of their own. */
@TestComponent
public class IdentityPeople {

  /** The password of those who have one. */
  public static final String PASSWORD = "seven quiet herons over rice";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final UserRegistration registration;
  private final EmailProofs proofs;
  private final UserPasswords passwords;
  private final UserRoles roles;
  private final UserDirectory directory;

  IdentityPeople(
      UserRegistration registration,
      EmailProofs proofs,
      UserPasswords passwords,
      UserRoles roles,
      UserDirectory directory) {
    this.registration = registration;
    this.proofs = proofs;
    this.passwords = passwords;
    this.roles = roles;
    this.directory = directory;
  }

  /** Somebody who signs in by mail. */
  public User withoutPassword() {
    int number = NUMBER.incrementAndGet();
    UserId id = registration.ensure("person" + number + "@people.example.in", "Person", null);
    return directory.get(id);
  }

  /** Somebody with a password and roles. */
  public User withPassword(Role... held) {
    User user = withoutPassword();
    proofs.vouch(user.id());
    passwords.set(user.id(), PASSWORD);
    for (Role role : held) {
      roles.grant(user.id(), role, null);
    }
    return directory.get(user.id());
  }

  static String nextAddress() {
    int number = NUMBER.incrementAndGet();
    return "198.51." + number / 250 + "." + (1 + number % 250);
  }
}
