package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.notes.Note;
import dev.halfmillion.learning.notes.NoteBook;
import dev.halfmillion.learning.notes.NoteId;
import dev.halfmillion.learning.notes.NotePlace;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.Asked;
import dev.halfmillion.platform.api.OpenToApps;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What this person wrote down. */
@RestController
@OpenToApps(read = Right.LEARNING_READ, write = Right.LEARNING_WRITE)
@RequestMapping("/api/v1")
class NotesController {

  private final NoteBook notes;

  NotesController(NoteBook notes) {
    this.notes = notes;
  }

  @Operation(operationId = "lessonNotes", summary = "This person's notes in a lesson, in its order")
  @GetMapping("/lessons/{id}/notes")
  NotesPage inLesson(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    LessonId lesson = LessonId.parse(id).orElseThrow(Refusal::notFound);
    Asked asked = Asked.of(after, limit);
    List<Note> found = notes.inLesson(user, lesson, asked.after(NotePlace::parse), asked.oneMore());
    return page(asked, found, note -> NotePlace.of(note).toString());
  }

  @Operation(operationId = "courseNotes", summary = "This person's notes in a course, newest first")
  @GetMapping("/courses/{id}/notes")
  NotesPage inCourse(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    CourseId course = CourseId.parse(id).orElseThrow(Refusal::notFound);
    Asked asked = Asked.of(after, limit);
    List<Note> found = notes.inCourse(user, course, asked.after(NoteId::parse), asked.oneMore());
    return page(asked, found, note -> note.id().toString());
  }

  private static NotesPage page(Asked asked, List<Note> found, Function<Note, String> name) {
    return new NotesPage(
        asked.shown(found).stream().map(WrittenNote::of).toList(), asked.next(found, name));
  }

  @Operation(
      operationId = "writeNote",
      summary = "Keeps a note under an id that the device made; the later edit wins")
  @PutMapping("/notes/{id}")
  WrittenNote write(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestBody NoteDraft draft) {
    NoteId note = NoteId.parse(id).orElseThrow(Refusal::notFound);
    notes.requireOwn(user, note);
    return WrittenNote.of(notes.write(user, note, draft.edit()));
  }

  @Operation(operationId = "deleteNote", summary = "Deletes a note unless it was edited later")
  @DeleteMapping("/notes/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @Parameter(description = "When the device did it, as 2026-11-26T10:00:00Z; now if absent")
          @RequestParam(required = false)
          @Nullable String deletedAt,
      @Parameter(
              description =
                  "The lesson the note stood in, so that its deletion is kept also where the note"
                      + " itself has not come")
          @RequestParam(required = false)
          @Nullable String lessonId) {
    NoteId note = NoteId.parse(id).orElseThrow(Refusal::notFound);
    LessonId lesson =
        lessonId == null || lessonId.isEmpty()
            ? null
            : LessonId.parse(lessonId).orElseThrow(Refusal::notFound);
    notes.delete(user, note, lesson, moment(deletedAt));
  }

  private static @Nullable Instant moment(@Nullable String sent) {
    try {
      return sent == null || sent.isEmpty() ? null : Instant.parse(sent);
    } catch (DateTimeParseException unreadable) {
      throw new Refusal(
          "note.deleted-at", "Send deletedAt as 2026-11-26T10:00:00Z, or not at all.");
    }
  }
}
