package dev.halfmillion.identity;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks people up. */
@Component
public class UserDirectory {

  /** How many people a page holds. */
  public static final int PAGE = 50;

  private final Users users;
  private final HeldRoles roles;

  UserDirectory(Users users, HeldRoles roles) {
    this.users = users;
    this.roles = roles;
  }

  /** The person of this identifier. */
  public Optional<User> find(UserId id) {
    return users.find(id);
  }

  /**
   * The person of this identifier.
   *
   * @throws Refusal with 404 where there is none
   */
  public User get(UserId id) {
    return users.find(id).orElseThrow(Refusal::notFound);
  }

  /** The people of these identifiers; unknown ones are left out. */
  public Map<UserId, User> findAll(Collection<UserId> ids) {
    return users.findAll(ids);
  }

  /** The person with this address, as typed by somebody. */
  public Optional<User> findByEmail(String email) {
    return EmailAddress.parse(email).flatMap(users::findByEmail);
  }

  /**
   * People whose name or e-mail address begins with a text, whose phone number it is, whose
   * identifier it is, or whose address it was before staff corrected it; at most 50, by address. An
   * empty text finds nobody.
   */
  public List<User> search(String text) {
    return text.isBlank() ? List.of() : users.search(text.strip(), null, PAGE);
  }

  /** Everybody, by address, at most 50 after the given one; a search narrows it down. */
  public List<User> page(String search, @Nullable String afterEmail) {
    return search.isBlank()
        ? users.page(afterEmail, PAGE)
        : users.search(search.strip(), afterEmail, PAGE);
  }

  /** Everybody who holds a role, by address, at most 50 after the given address. */
  public List<User> holding(Role role, @Nullable String afterEmail) {
    return roles.holding(role, afterEmail, PAGE);
  }

  /** How many people there are. */
  public long count() {
    return users.count();
  }

  /** How many people hold a role. */
  public long count(Role role) {
    return roles.count(role);
  }
}
