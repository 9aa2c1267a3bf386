package dev.halfmillion.backoffice.commands;

import dev.halfmillion.backoffice.backup.BackupKey;
import dev.halfmillion.backoffice.backup.BackupPlace;
import dev.halfmillion.backoffice.backup.CheckedBackup;
import dev.halfmillion.backoffice.backup.KeptBackup;
import dev.halfmillion.backoffice.backup.Restore;
import dev.halfmillion.backoffice.backup.Restored;
import dev.halfmillion.media.MediaFiles;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup into an empty place, and looks whether all of it is well there. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Put a backup into an empty schema and an empty data folder.",
      "All of it is read and proved before anything is written. Afterwards it is read again and"
          + " compared, the trial balance too, and the money is checked.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  halfmillion restore --from /var/backups/academy             the newest one",
      "  halfmillion restore halfmillion-20261126T023000Z-0f1e2d3c4b5a6978.backup --from"
          + " s3://my-bucket/academy",
      "  halfmillion restore --check --from /var/backups/academy     prove it, write nothing",
      "",
      "HALFMILLION_DATABASE_URL, _USER, _PASSWORD and HALFMILLION_DATA name the empty place.",
      "Do not serve the old and the restored one at once: both would send the mails that wait.",
      "Exit codes: 0 restored and well, 1 refused or not well (a sentence says why), 2 wrong use,",
      "3 a fault."
    })
final class RestoreCommand implements Callable<Integer> {

  private final Program program;

  @Spec private CommandSpec spec;
  @Mixin private BackupOptions options = new BackupOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "BACKUP",
      description =
          "The name of the backup, or its file with the way to it. Without it, the newest that the"
              + " key opens.")
  private @Nullable String file;

  @Option(
      names = "--check",
      description = "Prove the backup and look whether the place is empty; write nothing.")
  private boolean check;

  @Option(
      names = "--without-damaged-files",
      description =
          "Leave out media files that are damaged or gone, name them, and restore all the rest.")
  private boolean withoutDamagedFiles;

  RestoreCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    try (BackupPlace place = options.place(program, file)) {
      BackupKey key = options.key(program);
      String backup = KeptBackup.choose(place, BackupOptions.name(file), key);
      PrintWriter out = spec.commandLine().getOut();
      out.println((check ? "Checking " : "Restoring ") + backup + " in " + place.address());
      out.flush();
      Restore restore =
          new Restore(
              program.schema(),
              program.settings().data(),
              MediaFiles.of(program.settings(), program.environment()),
              Clock.systemUTC());
      if (withoutDamagedFiles) {
        restore.leaveOutDamagedFiles();
      }
      if (check) {
        return tellChecked(restore.check(place, backup, key));
      }
      return tell(restore.restore(place, backup, key));
    }
  }

  private int tellChecked(CheckedBackup backup) {
    tell(backup);
    boolean whole = backup.damaged().isEmpty();
    spec.commandLine()
        .getOut()
        .println(
            (whole ? "It is whole, and can" : "All the rest can")
                + " be restored here. Nothing was written.");
    return whole ? ExitCodes.FINE : ExitCodes.PROBLEM;
  }

  private void tell(CheckedBackup backup) {
    spec.commandLine()
        .getOut()
        .printf(
            "Of %s, made by the program %s on %s: %,d rows of %d tables, %d media files (%s).%n",
            Figures.moment(backup.madeAt()),
            backup.program(),
            backup.server(),
            backup.rows(),
            backup.tables(),
            backup.files(),
            Figures.bytes(backup.fileBytes()));
    if (!backup.missing().isEmpty()) {
      spec.commandLine()
          .getOut()
          .printf(
              "It is without %d media files that were not there, or not whole, when it was made.%n",
              backup.missing().size());
    }
    if (!backup.damaged().isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("These media files of it are damaged or gone, and are left out:");
      backup.damaged().forEach(err::println);
      err.flush();
    }
  }

  private int tell(Restored restored) {
    PrintWriter out = spec.commandLine().getOut();
    tell(restored.backup());
    out.printf(
        "Restored in %s; every table has the sum that the backup notes.%n",
        Figures.seconds(restored.took()));
    boolean well =
        restored.differing().isEmpty()
            && restored.soundness().sound()
            && restored.backup().damaged().isEmpty();
    if (restored.differing().isEmpty()) {
      out.printf(
          "The trial balance is the one that was noted (%d accounts).%n",
          restored.backup().accounts());
    }
    if (restored.soundness().sound()) {
      out.printf(
          "The money is sound: %d checks found nothing.%n", restored.soundness().results().size());
    }
    sayWhatIsWrong(restored);
    out.println("Start it with HALFMILLION_MODE=" + mode(restored) + ".");
    return well ? ExitCodes.FINE : ExitCodes.PROBLEM;
  }

  private static String mode(Restored restored) {
    return restored.mode().name().toLowerCase(Locale.ROOT);
  }

  private void sayWhatIsWrong(Restored restored) {
    PrintWriter err = spec.commandLine().getErr();
    if (!restored.differing().isEmpty()) {
      err.println(
          "These accounts have another balance than the backup notes: "
              + String.join(", ", restored.differing()));
    }
    List<String> findings = restored.soundness().findings();
    if (!findings.isEmpty()) {
      err.println("It is restored as it was, and the checks of the money found:");
      findings.forEach(err::println);
    }
    err.flush();
  }
}
