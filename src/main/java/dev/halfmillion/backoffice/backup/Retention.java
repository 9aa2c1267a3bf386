package dev.halfmillion.backoffice.backup;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Zones;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many backups are kept: the last of each of so many days, weeks and months that have one. The
 * newest is always kept, and gaps do not count, so that a machine that slept loses nothing.
 *
 * @param days how many days
 * @param weeks how many weeks, from Monday on
 * @param months how many months
 */
public record Retention(int days, int weeks, int months) {

  private static final Pattern WORD = Pattern.compile("(\\d{1,4})([dwm])");

  /**
   * What an operator wrote, such as {@code 7d 4w 12m}; commas are as good as spaces.
   *
   * @return empty for {@code all}, which keeps each
   * @throws Refusal for anything else
   */
  public static Optional<Retention> of(String written) {
    if (written.strip().equalsIgnoreCase("all")) {
      return Optional.empty();
    }
    int[] counts = new int[3];
    for (String word : written.strip().split("[\\s,]+")) {
      Matcher match = WORD.matcher(word);
      if (!match.matches()) {
        throw new Refusal(
            "backup.keep",
            "What to keep is written as 7d 4w 12m, for days, weeks and months, or as all; \""
                + word
                + "\" is none of these.");
      }
      counts["dwm".indexOf(match.group(2))] = Integer.parseInt(match.group(1));
    }
    if (counts[0] + counts[1] + counts[2] == 0) {
      throw new Refusal("backup.keep", "Keep at least one day, week or month, such as 7d.");
    }
    return Optional.of(new Retention(counts[0], counts[1], counts[2]));
  }

  /** Those of these backups that need not be kept any longer, the oldest first. */
  public List<KeptBackup> outlived(List<KeptBackup> all) {
    List<KeptBackup> newestFirst =
        all.stream().sorted(Comparator.comparing(KeptBackup::madeAt).reversed()).toList();
    Set<KeptBackup> kept = new HashSet<>(newestFirst.stream().limit(1).toList());
    keepLastOfEach(newestFirst, days, day -> day, kept);
    keepLastOfEach(newestFirst, weeks, Retention::week, kept);
    keepLastOfEach(newestFirst, months, YearMonth::from, kept);
    return newestFirst.reversed().stream().filter(backup -> !kept.contains(backup)).toList();
  }

  private static <T> void keepLastOfEach(
      List<KeptBackup> newestFirst, int most, Function<LocalDate, T> span, Set<KeptBackup> kept) {
    List<T> seen = new ArrayList<>();
    for (KeptBackup backup : newestFirst) {
      T own = span.apply(LocalDate.ofInstant(backup.madeAt(), Zones.INDIA));
      if (!seen.contains(own) && seen.size() < most) {
        seen.add(own);
        kept.add(backup);
      }
    }
  }

  private static String week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
