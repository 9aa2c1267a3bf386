package dev.halfmillion.platform.database;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/** Why a schema is not migrated, each with what to do. */
final class MigrationRefusals {

  private static final int NAMED = 5;
  private static final Set<Integer> EXISTS = Set.of(1050, 1060, 1061, 1826, 3822);

  private MigrationRefusals() {}

  /** Refuses a schema that this program does not understand. */
  static void check(MigrationInfo[] known, @Nullable StepNote note, SchemaSteps steps) {
    if (note != null && isStrange(known, note, steps)) {
      throw new StartRefused(
          "Another build was interrupted in the midst of the schema step "
              + note.version()
              + ", which says something else in this program. Start that build again so that it"
              + " ends, or restore the backup that was made before it.");
    }
    refuse(
        known,
        info -> info.getState().isFailed() && !isNoted(info, note, steps),
        "A program stopped in the midst of the schema step %s and left no note of how far it came."
            + " Restore the backup that was made before it, or empty the schema where it holds"
            + " nothing of worth, and start again.");
    refuse(
        known,
        info -> info.getState().isApplied() && !info.getState().isResolved(),
        "The database schema is newer than this program: it has %s, which this program does not"
            + " know. Start the newer program again, or restore the backup that was made before it"
            + " migrated.");
    refuse(
        known,
        info -> info.getState().isApplied() && !info.isChecksumMatching(),
        "The database schema was made by another build: there, %s says something else than in this"
            + " program. Start the program that made it.");
  }

  private static void refuse(
      MigrationInfo[] known, Predicate<MigrationInfo> refused, String sentence) {
    List<MigrationInfo> found = Arrays.stream(known).filter(refused).toList();
    if (!found.isEmpty()) {
      String names =
          found.stream()
              .limit(NAMED)
              .map(info -> info.getVersion() + " " + info.getDescription())
              .collect(Collectors.joining(", "));
      int more = found.size() - NAMED;
      throw new StartRefused(
          sentence.formatted(more > 0 ? names + " and " + more + " more" : names));
    }
  }

  private static boolean isNoted(MigrationInfo info, @Nullable StepNote note, SchemaSteps steps) {
    return note != null
        && note.version().equals(String.valueOf(info.getVersion()))
        && steps.all().stream().anyMatch(note::isOf);
  }

  private static boolean isStrange(MigrationInfo[] known, StepNote note, SchemaSteps steps) {
    boolean ended =
        Arrays.stream(known)
            .anyMatch(
                info ->
                    note.version().equals(String.valueOf(info.getVersion()))
                        && info.getState().isApplied()
                        && !info.getState().isFailed());
    return !ended && steps.all().stream().noneMatch(note::isOf);
  }

  /** What stopped Flyway, in words. */
  static StartRefused of(FlywayException stopped) {
    for (Throwable cause = stopped; cause != null; cause = cause.getCause()) {
      if (cause instanceof StepFailed failed) {
        return failed(failed);
      }
    }
    return new StartRefused(
        "The database schema cannot be migrated: " + stopped.getMessage(), stopped);
  }

  private static StartRefused failed(StepFailed failed) {
    if (AccountRights.isMissing(failed)) {
      return new StartRefused(AccountRights.missing(failed), failed);
    }
    String remedy =
        EXISTS.contains(failed.getErrorCode())
            ? " It is there already: an earlier program was killed in the midst of this step, or"
                + " somebody made it by hand. Restore the backup that was made before, or take it"
                + " away by hand and start again: what came before that statement is kept."
            : " Nothing is lost: what came before that statement is kept. Mend the cause and start"
                + " again, and it goes on from there.";
    return new StartRefused(
        failed.place() + ": " + sentence(failed) + remedy,
        Objects.requireNonNull(failed.getCause()));
  }

  private static String sentence(StepFailed failed) {
    String words = SchemaGuard.words(failed);
    return words.endsWith(".") ? words : words + ".";
  }
}
