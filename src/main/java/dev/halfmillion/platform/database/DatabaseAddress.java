package dev.halfmillion.platform.database;

import java.util.regex.Pattern;

/** The address of a database as the driver wants it, with what the application relies on. */
final class DatabaseAddress {

  private static final Pattern FORM =
      Pattern.compile("jdbc:mariadb:([a-z-]+:)?//[^/?]+/[^/?&]+(\\?.*)?");

  private static final String SESSION =
      "preserveInstants=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
          + "&connectTimeout=5000&useServerPrepStmts=true&prepStmtCacheSize=300"
          + "&sessionVariables=sql_mode='STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_ZERO_DATE'";

  private static final String TIMEOUT = "&socketTimeout=30000";

  /** Whoever waits longer for a table keeps all who come after from it. */
  private static final String NO_TIMEOUT = ",lock_wait_timeout=10&socketTimeout=0";

  private DatabaseAddress() {}

  /**
   * What an operator wrote, made complete. One driver speaks to MariaDB and MySQL.
   *
   * @throws StartRefused when it is no address of a database; it is not repeated, since it may hold
   *     a password
   */
  static String of(String written) {
    return complete(written, TIMEOUT);
  }

  /** The same for statements that may take long, such as a new index on a large table. */
  static String patient(String written) {
    return complete(written, NO_TIMEOUT);
  }

  private static String complete(String written, String timeout) {
    String address = written.strip().replaceFirst("^jdbc:mysql:", "jdbc:mariadb:");
    if (!FORM.matcher(address).matches()) {
      throw new StartRefused(
          "HALFMILLION_DATABASE_URL is not the address of a MariaDB or MySQL database. Write it as"
              + " jdbc:mariadb://host:3306/name, and the user and the password into"
              + " HALFMILLION_DATABASE_USER and HALFMILLION_DATABASE_PASSWORD.");
    }
    return address + (address.contains("?") ? "&" : "?") + SESSION + timeout;
  }
}
