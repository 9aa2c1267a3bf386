package dev.halfmillion.platform.database;

import dev.halfmillion.platform.Mode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the database account may do, as far as the server tells: {@code SHOW GRANTS}. In production
 * it may do what the program needs in its own schema, and nothing above that.
 *
 * @param account as the server names it
 * @param schema the program's
 * @param grants what it was given
 */
record AccountRights(String account, String schema, List<Grant> grants) {

  private static final Logger log = LoggerFactory.getLogger(AccountRights.class);
  private static final int NAMED = 6;

  /** What the program uses while it serves, commands included. */
  static final List<String> SERVING = List.of("SELECT", "INSERT", "UPDATE", "DELETE", "SHOW VIEW");

  /** What the steps of the schema use besides. */
  static final List<String> MIGRATING =
      List.of("CREATE", "ALTER", "DROP", "INDEX", "REFERENCES", "CREATE VIEW");

  /** Not allowed: a command, a schema, a table, a column, or a right of administrators only. */
  private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1227, 1370);

  static AccountRights of(Connection connection) throws SQLException {
    List<Grant> grants = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW GRANTS")) {
      while (rows.next()) {
        grants.add(Grant.of(rows.getString(1)));
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT CURRENT_USER()")) {
      row.next();
      return new AccountRights(row.getString(1), connection.getCatalog(), List.copyOf(grants));
    }
  }

  static boolean isMissing(SQLException refused) {
    return DENIED.contains(refused.getErrorCode());
  }

  /** Said of a right that only turned out to be missing when it was used. */
  static String missing(StepFailed refused) {
    return refused.place()
        + ", for the database account may not do that: "
        + SchemaGuard.words(refused)
        + ". What came before is kept. Give it its rights as an administrator of the database and"
        + " start again: "
        + grant("<the schema>", "<the account>");
  }

  /**
   * Refuses an account that has too little to serve, and in production one that has too much.
   *
   * @throws StartRefused with the statements that mend it
   */
  void check(Mode mode) {
    if (mode == Mode.PRODUCTION) {
      refuseTooMuch();
      warnOfWhatCannotBeTold();
    }
    refuse(missing(SERVING), " lacks rights in the schema " + schema, "");
  }

  /**
   * Refuses an account that cannot run steps of the schema.
   *
   * @throws StartRefused with the statements that mend it
   */
  void requireForSteps() {
    refuse(
        missing(MIGRATING),
        " cannot make or change tables in the schema " + schema,
        " Or run \"halfmillion migrate\" with another account that may, and start again.");
  }

  private void refuse(List<String> missing, String what, String otherwise) {
    if (!missing.isEmpty()) {
      throw new StartRefused(
          "The database account "
              + quoted()
              + what
              + " ("
              + String.join(", ", missing)
              + " missing). As an administrator of the database, run: "
              + grant(pattern(), quoted())
              + otherwise);
    }
  }

  private void refuseTooMuch() {
    List<String> tooMuch = tooMuch();
    if (!tooMuch.isEmpty()) {
      throw new StartRefused(
          "The database account "
              + quoted()
              + " may do more than the program needs ("
              + few(tooMuch)
              + "), so whoever broke in by the program could do the same. As an administrator of"
              + " the database, "
              + remedy());
    }
  }

  private static String few(List<String> all) {
    return String.join(", ", all.subList(0, Math.min(all.size(), NAMED)))
        + (all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "");
  }

  private void warnOfWhatCannotBeTold() {
    for (Grant grant : grants) {
      if (grant.isRole()) {
        log.warn(
            "The database account {} has a role, and what the role may do cannot be told: {}",
            quoted(),
            grant.text());
      } else if (grant.isElsewhere(schema)) {
        log.warn("The database account {} may also use the schema {}", quoted(), grant.scope());
      }
    }
  }

  private String remedy() {
    String user = account.substring(0, Math.max(account.lastIndexOf('@'), 0));
    if (user.equals("root") || user.isEmpty()) {
      String own = "'halfmillion'@" + quoted().substring(quoted().lastIndexOf('@') + 1);
      return "make one of its own and set HALFMILLION_DATABASE_USER and"
          + " HALFMILLION_DATABASE_PASSWORD to it: CREATE USER "
          + own
          + " IDENTIFIED BY '<a long password>'; "
          + grant(pattern(), own);
    }
    return "run: REVOKE ALL PRIVILEGES, GRANT OPTION FROM "
        + quoted()
        + "; "
        + grant(pattern(), quoted());
  }

  private static String grant(String schema, String to) {
    List<String> all = Stream.concat(SERVING.stream(), MIGRATING.stream()).toList();
    return "GRANT " + String.join(", ", all) + " ON `" + schema + "`.* TO " + to + ";";
  }

  /** Letters that would stand for others in a grant are written so that they do not. */
  private String pattern() {
    return schema.replace("_", "\\_").replace("%", "\\%");
  }

  private String quoted() {
    int at = account.lastIndexOf('@');
    return at < 0
        ? "'" + account + "'"
        : "'" + account.substring(0, at) + "'@'" + account.substring(at + 1) + "'";
  }

  /** Rights over the server or its own schemas, and that of passing rights on. */
  List<String> tooMuch() {
    return grants.stream().flatMap(grant -> grant.tooMuch().stream()).distinct().toList();
  }

  /** What it needs and does not have; empty where roles or rights on single tables hide it. */
  private List<String> missing(List<String> needed) {
    List<String> missing = new ArrayList<>(needed);
    for (Grant grant : grants) {
      if (grant.isRole() || grant.isOfTablesIn(schema)) {
        return List.of();
      }
      if (grant.covers(schema)) {
        missing.removeIf(grant::has);
      }
    }
    return missing;
  }
}
