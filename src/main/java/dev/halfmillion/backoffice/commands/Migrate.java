package dev.halfmillion.backoffice.commands;

import dev.halfmillion.platform.database.MigrationPlan;
import dev.halfmillion.platform.database.MigrationPlan.Pending;
import dev.halfmillion.platform.database.MigrationPlan.Refused;
import dev.halfmillion.platform.database.MigrationPlan.UpToDate;
import dev.halfmillion.platform.database.SchemaMigrations;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Changes the schema apart from a start, with an account of its own if wished. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = {
      "Bring the database schema to what this program wants.",
      "A start does the same by itself. Where several start at once, one does it and the others"
          + " wait. A run that was killed is taken up where it ended."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  halfmillion migrate --dry-run    say what would be done; nothing is changed",
      "  halfmillion migrate",
      "  HALFMILLION_DATABASE_USER=owner_of_tables HALFMILLION_DATABASE_PASSWORD=... \\",
      "    halfmillion migrate            by an account that the serving program does not have"
    })
final class Migrate implements Callable<Integer> {

  private final Program program;

  @Spec private CommandSpec spec;

  @Option(
      names = "--dry-run",
      description = "Only say what would be done. Exit code 0 also where steps would run.")
  private boolean dryRun;

  Migrate(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    SchemaMigrations migrations =
        SchemaMigrations.of(program.schema(), program.settings(), Clock.systemUTC());
    if (dryRun) {
      return say(migrations.plan());
    }
    if (migrations.migrate(this::say) == 0) {
      say("Nothing to do: the schema is as this program wants it.");
    }
    return ExitCodes.FINE;
  }

  private int say(MigrationPlan plan) {
    switch (plan) {
      case UpToDate(String schema) ->
          say("Nothing to do: the schema " + schema + " is as this program wants it.");
      case Pending pending -> say(pending);
      case Refused(String sentence) -> {
        spec.commandLine().getErr().println(sentence);
        return ExitCodes.PROBLEM;
      }
    }
    return ExitCodes.FINE;
  }

  private void say(Pending pending) {
    int steps = pending.steps().size();
    say(
        "The schema %s %s. %s:"
            .formatted(
                pending.schema(),
                pending.empty() ? "is empty" : "is older than this program",
                steps == 1 ? "One step would run" : steps + " steps would run"));
    pending.steps().forEach(step -> say("  " + step));
    say("Nothing was changed.");
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
