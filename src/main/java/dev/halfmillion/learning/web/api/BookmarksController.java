package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.notes.Bookmark;
import dev.halfmillion.learning.notes.Bookmarks;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.Asked;
import dev.halfmillion.platform.api.OpenToApps;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lessons this person marked. */
@RestController
@OpenToApps(read = Right.LEARNING_READ, write = Right.LEARNING_WRITE)
@RequestMapping("/api/v1/bookmarks")
class BookmarksController {

  private static final String PLACE = "bkm";

  private final Bookmarks bookmarks;

  BookmarksController(Bookmarks bookmarks) {
    this.bookmarks = bookmarks;
  }

  @Operation(operationId = "bookmarks", summary = "The lessons this person marked, newest first")
  @GetMapping
  BookmarksPage list(
      @AuthenticationPrincipal SignedInUser user,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    Asked asked = Asked.of(after, limit);
    List<Bookmark> found =
        bookmarks.of(user, asked.after(text -> PublicId.parse(PLACE, text)), asked.oneMore());
    return new BookmarksPage(
        asked.shown(found).stream().map(MarkedLesson::of).toList(),
        asked.next(found, mark -> PublicId.format(PLACE, mark.id())));
  }

  @Operation(operationId = "addBookmark", summary = "Marks a lesson")
  @PutMapping("/{lessonId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@AuthenticationPrincipal SignedInUser user, @PathVariable String lessonId) {
    bookmarks.add(user, LessonId.parse(lessonId).orElseThrow(Refusal::notFound));
  }

  @Operation(operationId = "removeBookmark", summary = "Takes the mark away")
  @DeleteMapping("/{lessonId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal SignedInUser user, @PathVariable String lessonId) {
    bookmarks.remove(user, LessonId.parse(lessonId).orElseThrow(Refusal::notFound));
  }
}
