package dev.halfmillion.backoffice.commands;

import dev.halfmillion.backoffice.backup.BackupKey;
import dev.halfmillion.backoffice.backup.BackupPlace;
import dev.halfmillion.backoffice.backup.BackupPlaces;
import dev.halfmillion.backoffice.backup.BackupSettings;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What backup and restore have in common: the place and the key. */
final class BackupOptions {

  @Option(
      names = {"--to", "--from"},
      paramLabel = "PLACE",
      description =
          "The folder, or s3://bucket/prefix, where backups are kept. Without it,"
              + " HALFMILLION_BACKUP_TO.")
  private @Nullable String address;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "The file with the key of the backups. Without it, HALFMILLION_BACKUP_KEY, else"
              + " backup.key in the data folder.")
  private @Nullable Path key;

  /** Opens the place; the caller closes it. */
  BackupPlace place(Program program) {
    return place(program, null);
  }

  /** Opens the place of a file that was named with the way to it, else the same as ever. */
  BackupPlace place(Program program, @Nullable String file) {
    BackupSettings settings = settings(program);
    int end = file == null ? -1 : end(file);
    String place = address == null ? settings.to() : address;
    return BackupPlaces.open(
        file == null || end < 0 ? place : file.substring(0, end + 1),
        settings.s3(),
        Clock.systemUTC());
  }

  /** The name of a file without the way to it. */
  static @Nullable String name(@Nullable String file) {
    return file == null ? null : file.substring(end(file) + 1);
  }

  private static int end(String file) {
    return Math.max(file.lastIndexOf('/'), file.lastIndexOf(File.separatorChar));
  }

  BackupKey key(Program program) {
    return key == null
        ? settings(program).readKey(program.settings().data())
        : BackupKey.read(key.toAbsolutePath());
  }

  Path keyFile(Program program) {
    return key == null
        ? settings(program).keyFile(program.settings().data())
        : key.toAbsolutePath().normalize();
  }

  BackupSettings settings(Program program) {
    return BackupSettings.of(program.environment());
  }
}
