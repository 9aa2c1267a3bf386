package dev.halfmillion.platform.soundness;

import dev.halfmillion.platform.health.CannotTell;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.stereotype.Component;

/** Whether the money is sound: what every module says of its own rows. */
@Component
class MoneyCheck implements HealthCheck {

  private static final String REMEDY =
      "Correct nothing by hand. Pay nothing out until it is explained: look the names up in the"
          + " search of the back office, compare with the newest backup by halfmillion restore into"
          + " an empty place, and book what is missing there. A change that no page made was made"
          + " in the database itself.";

  @Override
  public String key() {
    return "money";
  }

  @Override
  public String name() {
    return "Money";
  }

  @Override
  public List<Finding> findings(Surroundings here) throws Exception {
    try {
      return Soundness.withoutApplication(here.clock())
          .read(here.database(), limit())
          .results()
          .stream()
          .flatMap(result -> result.findings().stream().map(said -> of(result.name(), said)))
          .toList();
    } catch (BadSqlGrammarException unknownTable) {
      throw new CannotTell("the schema is not that of this program");
    } catch (SQLException away) {
      throw new CannotTell("the database does not answer");
    }
  }

  private static Finding of(String check, String sentence) {
    return Finding.problem(check + ": " + sentence, REMEDY);
  }

  @Override
  public Duration limit() {
    return Duration.ofMinutes(15);
  }

  @Override
  public boolean nightly() {
    return true;
  }
}
