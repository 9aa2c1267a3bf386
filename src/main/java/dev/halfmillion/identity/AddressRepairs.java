package dev.halfmillion.identity;

import dev.halfmillion.identity.AddressRepair.State;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lets staff correct the address of somebody who uses the academy and cannot get at the old one.
 * Both addresses are told, old sessions end, and the old address can undo it for three days. Where
 * a stolen identity could move money or run the academy, an owner has to consent; and where the old
 * address undid such a change, for the month after as well.
 */
@Component
public class AddressRepairs {

  /** After an old address has objected, support alone changes nothing for so long. */
  private static final Duration WARY = Duration.ofDays(30);

  private static final int LONGEST_REASON = 300;
  private static final int MOST = 100;

  private final AddressRepairRows rows;
  private final Users users;
  private final RepairedAddresses repaired;
  private final List<GuardedAccounts> guards;
  private final Transactions transactions;
  private final BusinessClock clock;

  AddressRepairs(
      AddressRepairRows rows,
      Users users,
      RepairedAddresses repaired,
      List<GuardedAccounts> guards,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.users = users;
    this.repaired = repaired;
    this.guards = List.copyOf(guards);
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param key made with the form: the same form sent twice is one change
   * @param newEmail as typed
   */
  public record Wish(UUID key, UserId user, String newEmail, String reason) {}

  /** Whether an owner has to consent before this person's address changes. */
  public boolean guarded(User user) {
    return user.roles().stream().anyMatch(Role::isStaff)
        || guards.stream().anyMatch(guard -> guard.guards(user.id()))
        || objectedLately(user.id());
  }

  /**
   * Changes an address, or asks an owner to let it through.
   *
   * @param by who asks: support or an owner
   * @return as it stands now
   * @throws Refusal when the address is none, the person's own or somebody else's, the reason is
   *     missing, another change waits, or somebody asks for themselves
   */
  public AddressRepair ask(Wish wish, UserId by) {
    EmailAddress right = UserRegistration.requireAddress(wish.newEmail());
    requireReason(wish.reason());
    return transactions.call(
        () -> {
          users.lock(wish.user());
          return rows.find(wish.key())
              .filter(twin -> twin.user().equals(wish.user()))
              .orElseGet(() -> begin(wish, right, by));
        });
  }

  private AddressRepair begin(Wish wish, EmailAddress right, UserId by) {
    User user = users.find(wish.user()).orElseThrow(Refusal::notFound);
    requirePossible(user, right, by);
    AddressRepair repair =
        new AddressRepair(
            wish.key(),
            user.id(),
            user.email(),
            right.value(),
            wish.reason().strip(),
            State.WAITING,
            by,
            clock.instant(),
            null,
            null,
            null);
    rows.insert(repair);
    if (guarded(user) && !isOwner(by)) {
      repaired.noteRequest(repair);
    } else {
      repaired.put(repair, by);
    }
    return rows.find(repair.id()).orElseThrow();
  }

  private void requirePossible(User user, EmailAddress right, UserId by) {
    if (user.id().equals(by)) {
      throw new Refusal("email.own", "Change your own address on your account page.");
    }
    if (right.value().equals(user.email())) {
      throw new Refusal("email.same", "That is the address in use.");
    }
    if (users.findByEmail(right).isPresent()) {
      throw taken();
    }
    if (rows.ofUser(user.id()).stream().anyMatch(repair -> repair.state() == State.WAITING)) {
      throw new Refusal("email.waits", "Another change of this address waits for an owner.");
    }
  }

  /**
   * Lets a waiting change through.
   *
   * @throws Refusal when it does not wait any more, the address is taken, or it is the owner's own
   */
  public void approve(UUID id, UserId owner) {
    transactions.run(
        () -> {
          AddressRepair repair = waiting(id, owner);
          repaired.put(repair, owner);
          rows.decide(id, State.DONE, owner, clock.instant());
        });
  }

  /** Refuses a waiting change. */
  public void refuse(UUID id, UserId owner) {
    transactions.run(
        () -> {
          AddressRepair repair = waiting(id, owner);
          rows.decide(id, State.REFUSED, owner, clock.instant());
          repaired.noteRefusal(repair, owner);
        });
  }

  private AddressRepair waiting(UUID id, UserId owner) {
    AddressRepair found = rows.find(id).orElseThrow(Refusal::notFound);
    users.lock(found.user());
    AddressRepair repair = rows.find(id).orElseThrow(Refusal::notFound);
    if (repair.state() != State.WAITING) {
      throw Refusal.conflict("email.decided", "This change was decided already.");
    }
    if (repair.user().equals(owner)) {
      throw Refusal.conflict("email.own", "Another owner has to decide about your own address.");
    }
    return repair;
  }

  /** The newest changes of everybody, at most 100. */
  public List<AddressRepair> newest() {
    return rows.newest(MOST);
  }

  /** The changes of one person, the newest first. */
  public List<AddressRepair> of(UserId user) {
    return rows.ofUser(user);
  }

  /** How many wait for an owner. */
  public long countWaiting() {
    return rows.waiting();
  }

  /** What a token from the mail to the old address would undo, or empty. */
  public Optional<AddressRepair> look(String token) {
    return repaired.look(token);
  }

  /**
   * Undoes a change for the holder of the old address: it counts again, the password is forgotten
   * and every session ends. Where somebody else has the old address meanwhile, the account is
   * suspended instead, until staff have looked.
   *
   * @return what was undone, or empty when the token is used, old or unknown
   */
  public Optional<AddressRepair> undo(String token) {
    return transactions.call(
        () ->
            repaired
                .look(token)
                .flatMap(
                    repair -> {
                      users.lock(repair.user());
                      return repaired.look(token);
                    })
                .map(
                    repair -> {
                      repaired.putBack(repair);
                      rows.decide(repair.id(), State.UNDONE, null, clock.instant());
                      return repair;
                    }));
  }

  private boolean objectedLately(UserId user) {
    Instant since = clock.instant().minus(WARY);
    return rows.ofUser(user).stream()
        .filter(repair -> repair.state() == State.UNDONE)
        .anyMatch(repair -> repair.decidedAt() != null && repair.decidedAt().isAfter(since));
  }

  private boolean isOwner(UserId by) {
    return users.find(by).filter(user -> user.roles().contains(Role.OWNER)).isPresent();
  }

  static Refusal taken() {
    return new Refusal(
        "email.taken",
        "Somebody has this address already. Search for it: perhaps it is the same person twice.");
  }

  private static void requireReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal("reason.missing", "Give a reason of at most 300 characters.");
    }
  }
}
