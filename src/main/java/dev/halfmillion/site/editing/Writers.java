package dev.halfmillion.site.editing;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of those who wrote. */
@Component
class Writers {

  private final UserDirectory people;

  Writers(UserDirectory people) {
    this.people = people;
  }

  Names of(Collection<? extends @Nullable UserId> writers) {
    Map<UserId, User> known =
        people.findAll(writers.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
    return new Names(known);
  }

  /** Names by person. */
  record Names(Map<UserId, User> known) {

    String of(@Nullable UserId writer) {
      User user = writer == null ? null : known.get(writer);
      return user == null ? "Somebody" : user.name();
    }
  }
}
