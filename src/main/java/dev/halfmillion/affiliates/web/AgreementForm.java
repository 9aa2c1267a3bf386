package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.program.AgreementOffice;
import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it was typed.
 *
 * @param seen the newest version that was known when the form was opened
 * @param then what the pressed button asks for: preview, or else to publish
 */
public record AgreementForm(String body, String seen, String then) {

  /** What is missing is empty. */
  public AgreementForm(@Nullable String body, @Nullable String seen, @Nullable String then) {
    this.body =
        body == null
            ? ""
            : body.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\n\t]]", "")
                .strip();
    this.seen = seen == null ? "" : seen;
    this.then = then == null ? "" : then;
  }

  int seenNumber() {
    return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
  }

  boolean previews() {
    return then.equals("preview");
  }

  List<Problem> problems(FilledWords words) {
    List<Problem> problems = new ArrayList<>();
    if (body.isEmpty() || body.length() > AgreementOffice.LONGEST) {
      problems.add(new Problem("body", "Write an agreement of at most 20,000 characters."));
    }
    List<String> strangers = words.unknown(body);
    if (!strangers.isEmpty()) {
      problems.add(
          new Problem(
              "body",
              "Nothing is filled in for %s. Take it out, or use one of the words beside the text."
                  .formatted(String.join(", ", strangers))));
    }
    return problems;
  }
}
