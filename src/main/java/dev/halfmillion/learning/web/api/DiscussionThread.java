package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.discussions.Discussion;
import dev.halfmillion.learning.discussions.Post;
import dev.halfmillion.platform.UserId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A question below a lesson with what was replied. */
@Schema(name = "Thread")
record DiscussionThread(
    String id,
    Author author,
    @Schema(description = "Plain text; empty where it was removed") String text,
    Instant askedAt,
    @Schema(description = "The moment of the recording it is about, or null")
        @Nullable Integer atSeconds,
    boolean answered,
    boolean removed,
    @Schema(description = "The newest few, in the order they came") List<Reply> replies,
    @Schema(description = "How many replies there are in all") int replyCount,
    @Schema(
            description =
                "Send it as after to the replies of this question for those before; null where"
                    + " there are none")
        @Nullable String earlier) {

  static DiscussionThread of(Discussion discussion, UserId me) {
    Post question = discussion.question();
    return new DiscussionThread(
        question.id().toString(),
        Author.of(question, discussion.names(), me),
        question.removed() ? "" : question.text(),
        question.writtenAt(),
        question.atSeconds(),
        question.answered(),
        question.removed(),
        discussion.replies().stream()
            .map(reply -> Reply.of(reply, discussion.names(), me))
            .toList(),
        discussion.replied(),
        earlier(discussion));
  }

  private static @Nullable String earlier(Discussion discussion) {
    List<Post> shown = discussion.replies();
    return shown.size() < discussion.replied() ? shown.getFirst().id().toString() : null;
  }

  /** Who wrote it. */
  @Schema(name = "PostAuthor")
  record Author(
      @Schema(description = "Empty where this person is gone") String name,
      boolean instructor,
      boolean me) {

    static Author of(Post post, Map<UserId, String> names, UserId me) {
      return new Author(
          Objects.requireNonNullElse(names.get(post.author()), ""),
          post.instructor(),
          post.author().equals(me));
    }
  }

  /** A reply. */
  record Reply(
      String id,
      Author author,
      @Schema(description = "Plain text; empty where it was removed") String text,
      Instant at,
      boolean removed) {

    static Reply of(Post post, Map<UserId, String> names, UserId me) {
      return new Reply(
          post.id().toString(),
          Author.of(post, names, me),
          post.removed() ? "" : post.text(),
          post.writtenAt(),
          post.removed());
    }
  }
}
