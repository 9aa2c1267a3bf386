package dev.halfmillion.site.editing;

import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.site.texts.SiteText;
import dev.halfmillion.site.texts.SiteTexts;
import dev.halfmillion.site.texts.SiteWords;
import dev.halfmillion.site.texts.TextDraft;
import dev.halfmillion.site.texts.TextStanding;
import dev.halfmillion.site.texts.TextVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of texts show to who edits them. */
@Component
class TextPages {

  private static final String HERE = "/admin/site/texts/";

  private final SiteTexts texts;
  private final SiteWords words;
  private final Writers writers;

  TextPages(SiteTexts texts, SiteWords words, Writers writers) {
    this.texts = texts;
    this.words = words;
    this.writers = writers;
  }

  SitePage list() {
    Map<SiteText, TextStanding> standings = texts.standings();
    return new SitePage(
        Arrays.stream(SiteText.values())
            .map(
                text -> {
                  TextStanding standing = standings.getOrDefault(text, new TextStanding(0, 0));
                  return new SitePage.Line(
                      text.label(),
                      text.path(),
                      HERE + text.key(),
                      tone(standing),
                      state(standing));
                })
            .toList());
  }

  /** The words of a version, or what the form begins with where there is no such one. */
  TextForm form(SiteText text, String from) {
    int newest = texts.standing(text).newest();
    int number = from.matches("[0-9]{1,9}") ? Integer.parseInt(from) : newest;
    Optional<TextDraft> draft = texts.version(text, number).map(TextVersion::draft);
    return TextForm.of(draft.orElseGet(() -> texts.starting(text)));
  }

  TextEditPage page(SiteText text, TextForm form, boolean raced, List<Problem> problems) {
    TextStanding standing = texts.standing(text);
    List<TextVersion> versions = texts.versions(text);
    Writers.Names names = writers.of(versions.stream().map(TextVersion::by).toList());
    FilledWords filled = words.now();
    return new TextEditPage(
        text.label(),
        HERE + text.key(),
        text.path(),
        form,
        standing.newest(),
        tone(standing),
        state(standing),
        filled.all(),
        preview(filled, form.title(), form.lead(), form.body()),
        lines(text, standing, versions, names),
        raced ? theirs(versions, names) : null,
        problems);
  }

  Preview preview(String title, String lead, String body) {
    return preview(words.now(), title, lead, body);
  }

  private static Preview preview(FilledWords filled, String title, String lead, String body) {
    return new Preview(filled.plain(title), filled.plain(lead), filled.html(body));
  }

  private static List<TextEditPage.Version> lines(
      SiteText text, TextStanding standing, List<TextVersion> versions, Writers.Names names) {
    List<TextEditPage.Version> lines = new ArrayList<>();
    for (TextVersion version : versions) {
      lines.add(
          new TextEditPage.Version(
              version.number(),
              "Version " + version.number(),
              who(version, names),
              version.publishedAt() == null
                  ? "Draft"
                  : "Published " + DateText.moment(version.publishedAt()),
              version.number() == standing.published(),
              HERE + text.key() + "?from=" + version.number()));
    }
    lines.add(
        new TextEditPage.Version(
            0,
            "Starting text",
            "Came with the program",
            "",
            standing.published() == 0,
            HERE + text.key() + "?from=0"));
    return lines;
  }

  private static TextEditPage.@Nullable Theirs theirs(
      List<TextVersion> versions, Writers.Names names) {
    if (versions.isEmpty()) {
      return null;
    }
    TextVersion newest = versions.getFirst();
    TextDraft draft = newest.draft();
    return new TextEditPage.Theirs(who(newest, names), draft.title(), draft.lead(), draft.body());
  }

  private static String who(TextVersion version, Writers.Names names) {
    return names.of(version.by()) + ", " + DateText.moment(version.at());
  }

  private static Tone tone(TextStanding standing) {
    if (standing.draftWaits()) {
      return Tone.PENDING;
    }
    return standing.published() == 0 ? Tone.NEUTRAL : Tone.AVAILABLE;
  }

  private static String state(TextStanding standing) {
    String shown = standing.published() == 0 ? "Starting text" : "Version " + standing.published();
    return standing.draftWaits() ? shown + ", draft waits" : shown;
  }
}
