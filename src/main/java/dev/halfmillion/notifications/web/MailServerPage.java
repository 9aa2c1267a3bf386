package dev.halfmillion.notifications.web;

import dev.halfmillion.platform.settings.SettingFields;
import dev.halfmillion.platform.setup.SetUpRail;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form about the mail server.
 *
 * @param rail the forms around it
 * @param fields what it shows
 * @param ways how a connection can be encrypted
 * @param stored whether a password is stored
 * @param to where the test mail goes
 * @param usualFrom the address that mail comes from where none is typed
 */
public record MailServerPage(
    SetUpRail rail,
    SettingFields fields,
    List<Option> ways,
    boolean stored,
    String to,
    String usualFrom) {

  public MailServerPage {
    ways = List.copyOf(ways);
  }

  /** What is wrong with the address the test mail goes to, or null. */
  public @Nullable String toError() {
    return fields.problems().stream()
        .filter(problem -> problem.field().equals("to"))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}
