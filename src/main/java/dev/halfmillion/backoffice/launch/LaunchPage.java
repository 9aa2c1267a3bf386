package dev.halfmillion.backoffice.launch;

import dev.halfmillion.platform.live.Stage;
import dev.halfmillion.platform.setup.SetUpChecklist;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;

/**
 * Going live: what is missing, what it changes, and the question whether the owner means it.
 *
 * @param stage how far the academy is
 * @param since when it went live, as text; empty where it never was in trial
 * @param checklist what an owner sees to
 * @param tests how many test orders there are, in words; empty for none
 * @param embedded whether the database is the one that the program brought along
 * @param environment what the next start needs, a line for each variable
 * @param problems why nothing was done
 */
public record LaunchPage(
    Stage stage,
    String since,
    SetUpChecklist checklist,
    String tests,
    boolean embedded,
    List<String> environment,
    List<Problem> problems) {

  public LaunchPage {
    environment = List.copyOf(environment);
    problems = List.copyOf(problems);
  }
}
