package dev.halfmillion.site.texts;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads, saves and publishes the texts of the site. */
@Service
public class SiteTexts {

  /** The code of the refusal where somebody else has saved meanwhile. */
  public static final String RACED = "site.text-raced";

  private final TextRows rows;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  SiteTexts(TextRows rows, AuditLog audit, Transactions transactions, BusinessClock clock) {
    this.rows = rows;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What everybody reads: the published version, else the starting text. */
  public TextDraft shown(SiteText text) {
    return rows.published(text).map(TextVersion::draft).orElseGet(() -> starting(text));
  }

  /** What the text says before anybody has written one. */
  public TextDraft starting(SiteText text) {
    return StartingTexts.of(text);
  }

  /** Where each text stands. */
  public Map<SiteText, TextStanding> standings() {
    return rows.standings();
  }

  /** Where a text stands. */
  public TextStanding standing(SiteText text) {
    return rows.standing(text);
  }

  /** A version, or empty. */
  public Optional<TextVersion> version(SiteText text, int number) {
    return rows.find(text, number);
  }

  /** The newest hundred versions, the newest first. */
  public List<TextVersion> versions(SiteText text) {
    return rows.versions(text);
  }

  /**
   * Keeps a text as a new version.
   *
   * @param seen the newest version that the writer knew of
   * @param publish whether everybody reads it from now on
   * @return its number
   * @throws Refusal {@link #RACED} where somebody else has saved one meanwhile; nothing is kept
   */
  public int save(SiteText text, TextDraft draft, int seen, boolean publish, UserId by) {
    return transactions.call(
        () -> {
          TextStanding standing = rows.lock(text);
          requireNewest(standing, seen);
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          int number = standing.newest() + 1;
          rows.add(text, new TextVersion(number, draft, now, by, null));
          record(by, "site.text-saved", text, "Version %d of %s saved.", number);
          if (publish) {
            publish(text, number, now, by);
          }
          return number;
        });
  }

  /**
   * Lets everybody read a version that was saved before.
   *
   * @param seen the newest version that the person knew of
   * @throws Refusal {@link #RACED}, or 404 where there is no such version
   */
  public void publish(SiteText text, int number, int seen, UserId by) {
    transactions.run(
        () -> {
          requireNewest(rows.lock(text), seen);
          rows.find(text, number).orElseThrow(Refusal::notFound);
          publish(text, number, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
        });
  }

  private void publish(SiteText text, int number, Instant now, UserId by) {
    rows.publish(text, number, now);
    record(by, "site.text-published", text, "Version %d of %s is read by everybody.", number);
  }

  private void record(UserId by, String action, SiteText text, String sentence, int number) {
    audit.record(by, action, "text:" + text.key(), sentence.formatted(number, text.label()));
  }

  private static void requireNewest(TextStanding standing, int seen) {
    if (standing.newest() != seen) {
      throw Refusal.conflict(RACED, "Somebody else has saved this text while you wrote.");
    }
  }
}
