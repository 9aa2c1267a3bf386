package dev.halfmillion.backoffice.commands;

import dev.halfmillion.backoffice.backup.BackupKey;
import dev.halfmillion.backoffice.backup.BackupPlace;
import dev.halfmillion.backoffice.backup.Backups;
import dev.halfmillion.backoffice.backup.KeptBackup;
import dev.halfmillion.backoffice.backup.Made;
import dev.halfmillion.backoffice.backup.Retention;
import dev.halfmillion.media.MediaFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a backup now, lists those there are, or makes the key that seals them. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Make a backup: database, media files and keys as of one moment, compressed and sealed.",
      "The program may serve meanwhile. Older backups are removed as --keep says.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  halfmillion backup --make-key                    once; then copy the key elsewhere",
      "  halfmillion backup --to /var/backups/academy",
      "  halfmillion backup --to s3://my-bucket/academy --keep \"7d 4w 12m\"",
      "  halfmillion backup --list --to /var/backups/academy",
      "",
      "A bucket is reached by AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,"
          + " HALFMILLION_BACKUP_S3_REGION",
      "and, where it is not Amazon's, HALFMILLION_BACKUP_S3_ENDPOINT. HALFMILLION_BACKUP_AT=02:30"
          + " makes",
      "the serving program do it each night.",
      "Exit codes: 0 made, 1 not made or not whole (a sentence says why), 2 wrong use, 3 a fault."
    })
final class BackupCommand implements Callable<Integer> {

  private final Program program;

  @Spec private CommandSpec spec;
  @Mixin private BackupOptions options = new BackupOptions();

  @Option(
      names = "--keep",
      paramLabel = "COUNTS",
      description =
          "How many days, weeks and months keep their last backup, such as \"7d 4w 12m\" (the"
              + " default), or all. Without it, HALFMILLION_BACKUP_KEEP.")
  private @Nullable String keep;

  @ArgGroup private Instead instead = new Instead();

  BackupCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (instead.makeKey) {
      return makeKey();
    }
    return instead.list ? list() : make();
  }

  private int makeKey() {
    Path file = options.keyFile(program);
    BackupKey made = BackupKey.make(file);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Made the key " + made.id() + " in " + file + ".");
    out.println(
        "Copy this file to a safe place away from this machine: whoever has it can read the"
            + " backups, and without it nobody can.");
    return ExitCodes.FINE;
  }

  private int list() {
    PrintWriter out = spec.commandLine().getOut();
    try (BackupPlace place = options.place(program)) {
      List<KeptBackup> kept = KeptBackup.in(place);
      kept.forEach(
          each ->
              out.printf(
                  "%s  %s  %s  key %s%n",
                  each.name(),
                  Figures.moment(each.madeAt()),
                  Figures.bytes(each.bytes()),
                  each.keyId()));
      out.println(
          kept.isEmpty()
              ? "There are no backups in " + place.address() + "."
              : kept.size() + " in " + place.address() + ", the newest last.");
      return ExitCodes.FINE;
    }
  }

  private int make() {
    String written = keep == null ? options.settings(program).keep() : keep;
    Retention retention = Retention.of(written).orElse(null);
    try (BackupPlace place = options.place(program)) {
      Backups backups =
          new Backups(
              program.schema(),
              program.settings().data(),
              MediaFiles.of(program.settings(), program.environment()),
              options.key(program),
              ProgramVersion.text(),
              Clock.systemUTC());
      return tell(backups.make(place, retention), place);
    }
  }

  private int tell(Made made, BackupPlace place) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Made %s in %s.%n", made.name(), place.address());
    out.printf(
        "%,d rows of %d tables in %s; %d media files, %d of them new (%s); %s.%n",
        made.rows(),
        made.tables(),
        Figures.bytes(made.bytes()),
        made.files(),
        made.newFiles(),
        Figures.bytes(made.newFileBytes()),
        Figures.seconds(made.took()));
    made.removed().forEach(name -> out.println("Removed " + name + ", as --keep says."));
    PrintWriter err = spec.commandLine().getErr();
    if (made.trouble() != null) {
      err.println("Older backups could not be removed: " + made.trouble());
    }
    if (!made.missing().isEmpty()) {
      err.printf(
          "%d media files are not in %s, or not with the bytes they should have, so the backup is"
              + " without them: %s%n",
          made.missing().size(),
          program.settings().data().resolve("media"),
          String.join(", ", made.missing().stream().limit(5).toList()));
    }
    err.flush();
    return made.missing().isEmpty() && made.trouble() == null ? ExitCodes.FINE : ExitCodes.PROBLEM;
  }

  /** What may be asked for instead of a backup. */
  private static final class Instead {

    @Option(
        names = "--make-key",
        description =
            "Make the key that seals backups. A key that is there already is kept beside it.")
    private boolean makeKey;

    @Option(names = "--list", description = "List the backups of the place.")
    private boolean list;
  }
}
