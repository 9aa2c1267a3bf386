package dev.halfmillion.site.editing;

import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.site.front.HomeHead;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headline as it was typed.
 *
 * @param seen the revision that was known when the form was opened
 */
public record HomeForm(String headline, String hindi, String lead, String seen) {

  /** What is missing is empty. */
  public HomeForm(
      @Nullable String headline,
      @Nullable String hindi,
      @Nullable String lead,
      @Nullable String seen) {
    this.headline = Typed.text(headline);
    this.hindi = Typed.line(hindi);
    this.lead = Typed.line(lead);
    this.seen = seen == null ? "" : seen;
  }

  static HomeForm of(HomeHead head) {
    return new HomeForm(head.headline(), head.hindi(), head.lead(), null);
  }

  int seenNumber() {
    return Typed.number(seen);
  }

  HomeHead head() {
    return new HomeHead(headline, hindi, lead);
  }

  List<Problem> problems(FilledWords words) {
    List<Problem> problems = new ArrayList<>();
    if (headline.isEmpty() || headline.length() > HomeHead.HEADLINE) {
      problems.add(new Problem("headline", "Give a headline of at most 120 characters."));
    } else if (headline.lines().count() > 6) {
      problems.add(new Problem("headline", "Give a headline of at most six lines."));
    }
    if (hindi.length() > HomeHead.HINDI) {
      problems.add(new Problem("hindi", "Shorten the line to 120 characters."));
    }
    if (lead.length() > HomeHead.LEAD) {
      problems.add(new Problem("lead", "Shorten the lead to 400 characters."));
    }
    Typed.unknown("headline", headline, words, problems);
    Typed.unknown("hindi", hindi, words, problems);
    Typed.unknown("lead", lead, words, problems);
    return problems;
  }
}
