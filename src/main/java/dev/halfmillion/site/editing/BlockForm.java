package dev.halfmillion.site.editing;

import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.site.front.Block;
import dev.halfmillion.site.front.BlockDraft;
import dev.halfmillion.site.front.BlockKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block or a question as it was typed.
 *
 * @param kept a picture that was sent already; empty for none
 * @param off {@code true} to take the picture off
 * @param shown {@code true} where everybody sees it
 * @param seen the revision that was known when the form was opened
 * @param then what the pressed button asks for: preview, or else to save
 */
public record BlockForm(
    String title,
    String body,
    String kept,
    String alt,
    String off,
    String shown,
    String seen,
    String then) {

  /** What is missing is empty. */
  public BlockForm(
      @Nullable String title,
      @Nullable String body,
      @Nullable String kept,
      @Nullable String alt,
      @Nullable String off,
      @Nullable String shown,
      @Nullable String seen,
      @Nullable String then) {
    this.title = Typed.line(title);
    this.body = Typed.text(body);
    this.kept = Typed.line(kept);
    this.alt = Typed.line(alt);
    this.off = off == null ? "" : off;
    this.shown = shown == null ? "" : shown;
    this.seen = seen == null ? "" : seen;
    this.then = then == null ? "" : then;
  }

  static BlockForm of(Block block) {
    BlockDraft draft = block.draft();
    PictureId picture = draft.picture();
    return new BlockForm(
        draft.title(),
        draft.body(),
        picture == null ? "" : picture.toString(),
        draft.alt(),
        "",
        String.valueOf(block.shown()),
        "",
        "");
  }

  /** The same with a picture that has just been sent. */
  BlockForm with(PictureId picture) {
    return new BlockForm(title, body, picture.toString(), alt, "", shown, seen, then);
  }

  /** Whether everybody sees it. */
  public boolean isShown() {
    return shown.equals("true");
  }

  boolean previews() {
    return then.equals("preview");
  }

  int seenNumber() {
    return Typed.number(seen);
  }

  /** The picture in the form, or null. */
  @Nullable PictureId picture() {
    return off.equals("true") ? null : PictureId.parse(kept).orElse(null);
  }

  BlockDraft draft() {
    return new BlockDraft(title, body, picture(), picture() == null ? "" : alt);
  }

  List<Problem> problems(BlockKind kind, FilledWords words) {
    List<Problem> problems = new ArrayList<>();
    if (kind == BlockKind.QUESTION && title.isEmpty()) {
      problems.add(new Problem("title", "Write the question."));
    }
    if (title.length() > BlockDraft.TITLE) {
      problems.add(new Problem("title", "Shorten it to 200 characters."));
    }
    if (!kind.filledByProgram() && body.isEmpty() && picture() == null) {
      problems.add(
          new Problem("body", kind == BlockKind.QUESTION ? "Write the answer." : "Write a text."));
    }
    if (body.length() > BlockDraft.BODY) {
      problems.add(new Problem("body", "Shorten the text to 8,000 characters."));
    }
    if (alt.length() > BlockDraft.ALT) {
      problems.add(new Problem("alt", "Shorten the description to 160 characters."));
    }
    Typed.unknown("title", title, words, problems);
    Typed.unknown("body", body, words, problems);
    return problems;
  }
}
