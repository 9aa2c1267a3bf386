package dev.halfmillion.platform.crypto;

import dev.halfmillion.platform.health.CannotTell;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the keys are there and belong to the database. */
@Component
class KeysCheck implements HealthCheck {

  private static final String REMEDY =
      "Put the folder keys back from a backup, or set HALFMILLION_DATA to the data folder that"
          + " belongs to this database; without its keys nobody can read the bank details and"
          + " gateway keys in it.";

  @Override
  public String key() {
    return "keys";
  }

  @Override
  public String name() {
    return "Keys";
  }

  @Override
  public List<Finding> findings(Surroundings here) {
    Path folder = Keys.folder(here.settings().data());
    Optional<String> kept = KeyMark.kept(here.jdbc());
    if (kept.isEmpty()) {
      throw new CannotTell("the database has no keys yet");
    }
    if (!Keys.there(folder)) {
      return List.of(Finding.problem("There are no keys in " + folder + ".", REMEDY));
    }
    try {
      return kept.get().isEmpty() || kept.get().equals(Keys.fingerprint(folder))
          ? List.of()
          : List.of(
              Finding.problem(
                  "The keys in " + folder + " are not those of this database.", REMEDY));
    } catch (GeneralSecurityException | IOException broken) {
      return List.of(Finding.problem("The keys in " + folder + " cannot be read.", REMEDY));
    }
  }
}
