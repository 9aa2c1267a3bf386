package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.discussions.Discussion;
import dev.halfmillion.learning.discussions.Discussions;
import dev.halfmillion.learning.discussions.PostId;
import dev.halfmillion.learning.discussions.Replies;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.Asked;
import dev.halfmillion.platform.api.OpenToApps;
import dev.halfmillion.platform.api.Repeats;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions below lessons and their replies. */
@RestController
@OpenToApps(read = Right.LEARNING_READ, write = Right.LEARNING_WRITE)
@RequestMapping("/api/v1")
class DiscussionsController {

  private final Discussions discussions;
  private final Repeats repeats;

  DiscussionsController(Discussions discussions, Repeats repeats) {
    this.discussions = discussions;
    this.repeats = repeats;
  }

  @Operation(operationId = "discussion", summary = "What is asked below a lesson, newest first")
  @GetMapping("/lessons/{id}/discussion")
  ThreadsPage of(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    Asked asked = Asked.of(after, limit);
    List<Discussion> found =
        discussions.of(user, lesson(id), asked.after(PostId::parse), asked.oneMore());
    return new ThreadsPage(
        asked.shown(found).stream().map(d -> DiscussionThread.of(d, user.id())).toList(),
        asked.next(found, discussion -> discussion.question().id().toString()));
  }

  @Operation(operationId = "replies", summary = "Replies to a question, the newest first")
  @GetMapping("/discussions/{id}/replies")
  RepliesPage replies(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    Asked asked = Asked.of(after, limit);
    Replies found =
        discussions.replies(user, post(id), asked.after(PostId::parse), asked.oneMore());
    return new RepliesPage(
        asked.shown(found.newestFirst()).stream()
            .map(reply -> DiscussionThread.Reply.of(reply, found.names(), user.id()))
            .toList(),
        asked.next(found.newestFirst(), reply -> reply.id().toString()));
  }

  @Operation(operationId = "ask", summary = "Asks a question below a lesson")
  @PostMapping("/lessons/{id}/discussion")
  @ResponseStatus(HttpStatus.CREATED)
  DiscussionThread ask(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestHeader(name = Repeats.HEADER, required = false) @Nullable String key,
      @RequestBody PostDraft draft) {
    return repeats.once(
        user.id(),
        key,
        "ask:" + id,
        draft,
        DiscussionThread.class,
        () ->
            DiscussionThread.of(
                discussions.ask(user, lesson(id), TypedText.of(draft.text()), draft.atSeconds()),
                user.id()));
  }

  @Operation(operationId = "reply", summary = "Replies to a question")
  @PostMapping("/discussions/{id}/replies")
  @ResponseStatus(HttpStatus.CREATED)
  DiscussionThread.Reply reply(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestHeader(name = Repeats.HEADER, required = false) @Nullable String key,
      @RequestBody PostDraft draft) {
    return repeats.once(
        user.id(),
        key,
        "reply:" + id,
        draft,
        DiscussionThread.Reply.class,
        () ->
            DiscussionThread.Reply.of(
                discussions.reply(user, post(id), TypedText.of(draft.text())),
                Map.of(user.id(), user.displayName()),
                user.id()));
  }

  @Operation(operationId = "editPost", summary = "Changes one's own words within 30 minutes")
  @PutMapping("/discussions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void edit(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestBody PostDraft draft) {
    discussions.edit(user, post(id), TypedText.of(draft.text()));
  }

  @Operation(operationId = "removePost", summary = "Takes away one's own question or reply")
  @DeleteMapping("/discussions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal SignedInUser user, @PathVariable String id) {
    discussions.remove(user, post(id));
  }

  @Operation(operationId = "reportPost", summary = "Tells the course's people what is wrong")
  @PostMapping("/discussions/{id}/report")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void report(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      @RequestBody PostReport report) {
    discussions.report(user, post(id), TypedText.of(report.reason()));
  }

  private static LessonId lesson(String id) {
    return LessonId.parse(id).orElseThrow(Refusal::notFound);
  }

  private static PostId post(String id) {
    return PostId.parse(id).orElseThrow(Refusal::notFound);
  }
}
