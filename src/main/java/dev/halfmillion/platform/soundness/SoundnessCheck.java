package dev.halfmillion.platform.soundness;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold of a module's money at any moment, read from the rows themselves. Each module
 * tells of its own tables; where two must agree, it reads what the other publishes as a view.
 *
 * <p>An implementation has a constructor without parameters and asks nothing but the connection it
 * is given, so that a command without a running application and a restored copy are checked by the
 * same code. What happens within seconds of a commit, by an event, is no part of it.
 */
public interface SoundnessCheck {

  /** What is checked, in a few words that can be a heading: "Double entry". */
  String name();

  /**
   * What is wrong, a sentence each, with the public identifiers of the rows; nothing wrong is an
   * empty list.
   *
   * @param jdbc reads one snapshot of the whole schema
   * @param most how many findings are of use; more may be left out
   */
  List<String> findings(JdbcClient jdbc, int most);
}
