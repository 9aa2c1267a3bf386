package dev.halfmillion.backoffice.commands;

import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.database.SchemaAccess;
import dev.halfmillion.platform.health.CheckReport;
import dev.halfmillion.platform.health.Doctor;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Severity;
import dev.halfmillion.platform.health.Surroundings;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks at everything once and says what is not well. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Look whether all is well, and say what to do where it is not. Changes nothing, and works"
          + " while the program runs, while it does not, and while the database is away."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  halfmillion doctor                     look at everything",
      "  halfmillion doctor --quick             all but what reads every row",
      "  halfmillion doctor --only=money,disk   some checks; --list names them",
      "  halfmillion doctor --json              for programs",
      "",
      "Exit codes: 0 nothing is wrong (there may be warnings; with --strict there are none),",
      "1 something is wrong and the remedy is said, 2 wrong use, 3 a fault of the program."
    })
final class DoctorCommand implements Callable<Integer> {

  private final Program program;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Answer with JSON, which keeps its names.")
  private boolean json;

  @Option(names = "--quick", description = "Leave out what reads every row of the database.")
  private boolean quick;

  @Option(names = "--strict", description = "End with 1 where there are warnings too.")
  private boolean strict;

  @Option(names = "--list", description = "Name the checks and make none.")
  private boolean list;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "CHECK",
      description = "Make these checks alone.")
  private Set<String> only = new TreeSet<>();

  DoctorCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Doctor doctor = Doctor.withoutApplication();
    requireKnown(doctor);
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      doctor.checks().forEach(check -> out.printf("%-14s %s%n", check.key(), check.name()));
      return ExitCodes.FINE;
    }
    List<CheckReport> reports = doctor.look(surroundings(), this::chosen);
    DoctorWords.write(reports, json, out);
    out.flush();
    boolean wrong =
        reports.stream()
            .flatMap(report -> report.worst().stream())
            .anyMatch(worst -> strict || worst == Severity.PROBLEM);
    return wrong ? ExitCodes.PROBLEM : ExitCodes.FINE;
  }

  private boolean chosen(HealthCheck check) {
    return only.isEmpty() ? !(quick && check.nightly()) : only.contains(check.key());
  }

  private void requireKnown(Doctor doctor) {
    List<String> known = doctor.checks().stream().map(HealthCheck::key).toList();
    for (String key : only) {
      if (!known.contains(key)) {
        throw new ParameterException(
            spec.commandLine(),
            "There is no check \"%s\". The checks are %s."
                .formatted(key, String.join(", ", known)));
      }
    }
  }

  private Surroundings surroundings() {
    Settings settings = program.settings();
    Environment environment = program.environment();
    return new Surroundings(
        environment, Clock.systemUTC(), settings, () -> SchemaAccess.join(settings, environment));
  }
}
