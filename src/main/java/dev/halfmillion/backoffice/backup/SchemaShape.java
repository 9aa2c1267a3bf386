package dev.halfmillion.backoffice.backup;

import dev.halfmillion.platform.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads how the schema is made. What could not be carried is refused and never left out. */
final class SchemaShape {

  private static final Set<String> BYTES =
      Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
  private static final Set<String> TEXTS =
      Set.of(
          "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "json", "enum", "set");
  private static final Set<String> WRITTEN =
      Set.of(
          "tinyint",
          "smallint",
          "mediumint",
          "int",
          "bigint",
          "decimal",
          "double",
          "date",
          "datetime",
          "timestamp",
          "time",
          "year");

  private final Connection connection;

  SchemaShape(Connection connection) {
    this.connection = connection;
  }

  /** All tables by their names. */
  List<Table> tables() throws SQLException {
    refuseWhatIsNotCarried();
    List<Table> tables = new ArrayList<>();
    for (String name : names("BASE TABLE")) {
      tables.add(new Table(name, definition(name), columns(name)));
    }
    return tables;
  }

  /** The names of all tables, or of all views. */
  List<String> names(String kind) throws SQLException {
    return words(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
            + " AND table_type = ? ORDER BY table_name",
        kind);
  }

  /** Whether the schema has a table or view of this name, however its letters are written. */
  boolean has(String name) throws SQLException {
    return !words(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND LOWER(table_name) = ?",
            name.toLowerCase(Locale.ROOT))
        .isEmpty();
  }

  private void refuseWhatIsNotCarried() throws SQLException {
    refuse(
        "the trigger",
        "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()");
    refuse(
        "the routine",
        "SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()");
    refuse(
        "the event",
        "SELECT event_name FROM information_schema.events WHERE event_schema = DATABASE()");
    refuse(
        "a table of another engine than InnoDB, which has no snapshots,",
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
            + " AND table_type = 'BASE TABLE' AND engine <> 'InnoDB'");
  }

  private void refuse(String what, String sql) throws SQLException {
    List<String> names = words(sql);
    if (!names.isEmpty()) {
      throw notCarried(what + " " + names.getFirst());
    }
  }

  private String definition(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + Table.quoted(table))) {
      row.next();
      return row.getString(2);
    }
  }

  private List<Column> columns(String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema ="
                + " DATABASE() AND table_name = ? AND COALESCE(generation_expression, '') = ''"
                + " ORDER BY ordinal_position")) {
      query.setString(1, table);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          columns.add(column(table, rows.getString(1), rows.getString(2)));
        }
      }
    }
    return columns;
  }

  private static Column column(String table, String name, String type) {
    String word = type.toLowerCase(Locale.ROOT);
    if (BYTES.contains(word)) {
      return new Column(name, Column.Kind.BYTES);
    }
    if (TEXTS.contains(word)) {
      return new Column(name, Column.Kind.TEXT);
    }
    if (WRITTEN.contains(word)) {
      return new Column(name, Column.Kind.WRITTEN);
    }
    throw notCarried("the column " + table + "." + name + " of the type " + word);
  }

  private List<String> words(String sql, String... parameters) throws SQLException {
    List<String> words = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          words.add(rows.getString(1));
        }
      }
    }
    return words;
  }

  private static Refusal notCarried(String what) {
    return new Refusal(
        "backup.not-carried",
        "The schema has something that a backup does not carry: " + what + ". No backup was made.");
  }
}
