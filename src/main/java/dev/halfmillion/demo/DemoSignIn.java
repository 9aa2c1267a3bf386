package dev.halfmillion.demo;

import dev.halfmillion.identity.SignInShortcuts;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserPasswords;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How one enters a demo: the named people's password, and a button for each of them. */
@Component
@OnlyInDemo
class DemoSignIn implements SignInShortcuts {

  private final UserDirectory users;
  private final UserPasswords passwords;
  private final DemoPassword password;

  DemoSignIn(UserDirectory users, UserPasswords passwords, DemoPassword password) {
    this.users = users;
    this.passwords = passwords;
    this.password = password;
  }

  void givePassword(UserId person) {
    passwords.set(person, password.value());
  }

  @Override
  public List<Shortcut> all() {
    return Stream.of(DemoPerson.values())
        .flatMap(
            person ->
                users
                    .findByEmail(person.email())
                    .map(
                        user ->
                            new Shortcut(
                                person.key(),
                                person.label(),
                                person.fullName(),
                                person.sees(),
                                user.id()))
                    .stream())
        .toList();
  }
}
