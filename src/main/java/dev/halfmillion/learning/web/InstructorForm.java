package dev.halfmillion.learning.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.editing.InstructorId;
import dev.halfmillion.learning.editing.Teaching;
import dev.halfmillion.platform.ui.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a course's instructors, as typed.
 *
 * @param key made with the form, so that the same form sent twice adds once
 * @param email of the person here who that is; empty for nobody
 * @param name as shown; empty for that of this person
 * @param bio a few sentences
 */
public record InstructorForm(
    @Nullable String key, @Nullable String email, @Nullable String name, @Nullable String bio) {

  static InstructorForm empty() {
    return new InstructorForm(InstructorId.next().toString(), "", "", "");
  }

  static InstructorForm of(Teaching teaching, @Nullable User person) {
    return new InstructorForm(
        teaching.id().toString(),
        person == null ? "" : person.email(),
        teaching.shown().name(),
        teaching.shown().bio());
  }

  /** As sent by somebody who may not say who that is. */
  InstructorForm withoutAddress() {
    return new InstructorForm(key, "", name, bio);
  }

  /**
   * What to mend.
   *
   * @param person whom the address names among those who may teach; null for nobody
   */
  List<Problem> problems(@Nullable User person) {
    List<Problem> problems = new ArrayList<>();
    if (person == null && !address().isEmpty()) {
      problems.add(
          new Problem(
              "email",
              "Nobody with this address is an instructor here. An owner gives the role on the page"
                  + " of the user."));
    }
    Instructor shown = shown(person);
    if (shown.name().isEmpty() && problems.isEmpty()) {
      problems.add(new Problem("name", "Give a name, or the address of an instructor."));
    } else if (shown.name().length() > Instructor.LONGEST_NAME) {
      problems.add(new Problem("name", "Keep the name within 80 characters."));
    }
    if (shown.bio().isEmpty()) {
      problems.add(new Problem("bio", "Say in a sentence or two who that is."));
    } else if (shown.bio().length() > Instructor.LONGEST_BIO) {
      problems.add(new Problem("bio", "Keep the text within 1,000 characters."));
    }
    return problems;
  }

  Instructor shown(@Nullable User person) {
    String typed = Typed.line(name == null ? "" : name);
    String text = CourseForm.text(bio).replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "");
    return new Instructor(typed.isEmpty() && person != null ? person.name() : typed, text.strip());
  }

  String address() {
    return CourseForm.text(email);
  }
}
