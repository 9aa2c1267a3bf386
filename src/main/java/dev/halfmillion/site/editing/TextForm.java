package dev.halfmillion.site.editing;

import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.site.texts.TextDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was typed.
 *
 * @param seen the newest version that was known when the form was opened
 * @param then what the pressed button asks for: publish, preview, or else a draft
 */
public record TextForm(String title, String lead, String body, String seen, String then) {

  /** What is missing is empty. */
  public TextForm(
      @Nullable String title,
      @Nullable String lead,
      @Nullable String body,
      @Nullable String seen,
      @Nullable String then) {
    this.title = Typed.line(title);
    this.lead = Typed.line(lead);
    this.body = Typed.text(body);
    this.seen = seen == null ? "" : seen;
    this.then = then == null ? "" : then;
  }

  static TextForm of(TextDraft draft) {
    return new TextForm(draft.title(), draft.lead(), draft.body(), null, null);
  }

  int seenNumber() {
    return Typed.number(seen);
  }

  boolean publishes() {
    return then.equals("publish");
  }

  boolean previews() {
    return then.equals("preview");
  }

  TextDraft draft() {
    return new TextDraft(title, lead, body);
  }

  List<Problem> problems(FilledWords words) {
    List<Problem> problems = new ArrayList<>();
    if (title.isEmpty() || title.length() > TextDraft.TITLE) {
      problems.add(new Problem("title", "Give a heading of at most 80 characters."));
    }
    if (lead.length() > TextDraft.LEAD) {
      problems.add(new Problem("lead", "Shorten the lead to 300 characters."));
    }
    if (body.isEmpty() || body.length() > TextDraft.BODY) {
      problems.add(new Problem("body", "Write a text of at most 40,000 characters."));
    }
    Typed.unknown("title", title, words, problems);
    Typed.unknown("lead", lead, words, problems);
    Typed.unknown("body", body, words, problems);
    return problems;
  }
}
