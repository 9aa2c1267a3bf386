package dev.halfmillion.identity;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes people owners on the word of whoever runs the machine, who could write to the database as
 * well: by a link that was shown to the operator, or by the operator's command. An address that is
 * known already becomes an owner's too, with the new password.
 */
@Component
public class OwnerCreation {

  private final OwnerLinks links;
  private final UserRegistration registration;
  private final EmailProofs proofs;
  private final UserPasswords passwords;
  private final UserRoles roles;
  private final UserDirectory directory;
  private final Transactions transactions;

  OwnerCreation(
      OwnerLinks links,
      UserRegistration registration,
      EmailProofs proofs,
      UserPasswords passwords,
      UserRoles roles,
      UserDirectory directory,
      Transactions transactions) {
    this.links = links;
    this.registration = registration;
    this.proofs = proofs;
    this.passwords = passwords;
    this.roles = roles;
    this.directory = directory;
    this.transactions = transactions;
  }

  /** Who is to be an owner, as typed. Its text form says nothing. */
  public record Wish(String name, String email, String password) {

    @Override
    public String toString() {
      return "Wish";
    }
  }

  /** What a link is good for now. */
  public OwnerLinks.State look(String token) {
    return links.look(token);
  }

  /** What to mend in a wish, by the names of its fields. */
  public List<Problem> problems(Wish wish) {
    List<Problem> problems = new ArrayList<>();
    Optional<EmailAddress> address = EmailAddress.parse(wish.email());
    if (PersonalNames.clean(wish.name()).isEmpty()
        || wish.name().strip().length() > PersonalNames.LONGEST) {
      problems.add(new Problem("name", "Write your name in at most 120 characters."));
    }
    if (address.isEmpty()) {
      problems.add(new Problem("email", "Write an e-mail address such as asha@example.in."));
    }
    address
        .flatMap(known -> directory.findByEmail(known.value()))
        .filter(User::suspended)
        .ifPresent(
            gone ->
                problems.add(
                    new Problem(
                        "email", "Whoever has this address is suspended here. Use another.")));
    passwords
        .complaint(List.of(wish.name(), wish.email()), wish.password())
        .ifPresent(sentence -> problems.add(new Problem("password", sentence)));
    return problems;
  }

  /**
   * Uses a link up and makes the owner, unless somebody else was faster.
   *
   * @param wish without {@linkplain #problems}
   * @return the owner; empty where the link is worth nothing by now
   */
  public Optional<UserId> redeem(String token, Wish wish) {
    return transactions.call(
        () -> {
          if (links.lock(token) != OwnerLinks.State.USABLE) {
            return Optional.empty();
          }
          UserId owner = make(wish);
          links.use(token, owner);
          return Optional.of(owner);
        });
  }

  /**
   * Makes an owner without a link; links that wait are worth nothing from then on.
   *
   * @throws Refusal with the first of the {@linkplain #problems}
   */
  public UserId create(Wish wish) {
    problems(wish).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw new Refusal("owner.unfit", problem.message());
            });
    return transactions.call(
        () -> {
          links.withdrawAll();
          return make(wish);
        });
  }

  private UserId make(Wish wish) {
    UserId id = registration.ensure(wish.email(), wish.name(), null);
    proofs.vouch(id);
    passwords.set(id, wish.password());
    roles.grant(id, Role.OWNER, null);
    return id;
  }
}
