package dev.halfmillion.routes;

import dev.halfmillion.learning.discussions.Discussion;
import dev.halfmillion.learning.discussions.Discussions;
import dev.halfmillion.learning.notes.NoteBook;
import dev.halfmillion.learning.notes.NoteEdit;
import dev.halfmillion.learning.notes.NoteId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import java.util.Set;

/** What the first buyer leaves behind in the lesson. */
final class StudyThings {

  private StudyThings() {}

  static String note(OneOfEach one) {
    NoteId id = NoteId.next();
    NoteEdit edit = new NoteEdit(one.course.lesson(), 12, "Salt last", null);
    one.bean(NoteBook.class).write(buyer(one), id, edit);
    return id.toString();
  }

  /** One that is there: the one before may have been removed or be full. */
  static String question(OneOfEach one) {
    Discussions discussions = one.bean(Discussions.class);
    return discussions.of(buyer(one), one.course.lesson(), null, 9).stream()
        .map(Discussion::question)
        .filter(post -> !post.removed())
        .map(post -> post.id().toString())
        .findFirst()
        .orElseGet(
            () ->
                discussions
                    .ask(buyer(one), one.course.lesson(), "How much salt?", null)
                    .question()
                    .id()
                    .toString());
  }

  private static SignedInUser buyer(OneOfEach one) {
    var buyer = one.sale.buyer();
    return new SignedInUser(buyer.id(), buyer.name(), buyer.email(), Set.of(Role.LEARNER));
  }
}
