package dev.halfmillion.payouts.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The names of people on the pages. */
@Component
class Names {

  private final UserDirectory people;

  Names(UserDirectory people) {
    this.people = people;
  }

  String of(UserId user) {
    return people.find(user).map(User::name).orElse("Somebody who left");
  }

  /** The names of those who are known. */
  Map<UserId, String> of(Collection<UserId> users) {
    Map<UserId, String> names = new HashMap<>();
    people.findAll(users).forEach((id, user) -> names.put(id, user.name()));
    return names;
  }
}
