package dev.halfmillion.identity.web;

import dev.halfmillion.identity.PersonalExports.Part;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one asks for a copy of one's data.
 *
 * @param files what the copy holds
 * @param email where a link is mailed to sign in anew
 * @param asksPassword whether the present password is asked for
 * @param asksSignIn whether the person has to sign in anew first
 */
public record DataPage(
    List<Part> files,
    String email,
    boolean asksPassword,
    boolean asksSignIn,
    List<Problem> problems) {

  public DataPage {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}
