package dev.halfmillion.backoffice.backup;

import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows into the tables of a new schema, and reads them again to see that they are the same.
 */
final class RowLoader implements BackupReading.Taker, AutoCloseable {

  private static final int MOST_VALUES = 5_000;
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final Connection connection;
  private final Map<String, Table> here = new HashMap<>();
  private final List<byte[] @Nullable []> waiting = new ArrayList<>();
  private int bytes;

  RowLoader(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    // What the old server took is taken as it is, be it a date of the year 0.
    execute("SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES'");
    execute("SET SESSION foreign_key_checks = 0");
    execute("SET SESSION unique_checks = 0");
  }

  /** Makes ready for these tables: those that no step made are made as they were. */
  void prepare(List<Table> tables) throws SQLException {
    learn();
    for (Table table : tables) {
      if (!here.containsKey(key(table))) {
        execute(table.definition());
      }
    }
    learn();
    for (Table table : here.values()) {
      execute("DELETE FROM " + Table.quoted(table.name()));
    }
    connection.commit();
    for (Table table : tables) {
      if (!own(table).carriesLike(table)) {
        throw new Refusal(
            "restore.columns",
            ("The table %s of the backup has other columns than this program makes. Restore it with"
                    + " the program that made it.")
                .formatted(table.name()));
      }
    }
  }

  private void learn() throws SQLException {
    here.clear();
    for (Table table : new SchemaShape(connection).tables()) {
      here.put(key(table), table);
    }
  }

  /** The table of the backup under the name it has here. */
  private Table own(Table table) {
    return table.named(here.getOrDefault(key(table), table).name());
  }

  private static String key(Table table) {
    return table.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public BackupParts.RowTaker of(Table table) {
    int most = Math.max(1, MOST_VALUES / table.columns().size());
    return values -> {
      waiting.add(values);
      for (byte[] value : values) {
        bytes += value == null ? 0 : value.length;
      }
      if (waiting.size() >= most || bytes > MOST_BYTES) {
        send(table);
      }
    };
  }

  @Override
  public void end(Table table) throws SQLException {
    send(table);
    connection.commit();
  }

  private void send(Table table) throws SQLException {
    if (waiting.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(own(table).insert(waiting.size()))) {
      int place = 1;
      for (byte[] @Nullable [] row : waiting) {
        for (int i = 0; i < row.length; i++) {
          set(insert, place++, table.columns().get(i), row[i]);
        }
      }
      insert.executeUpdate();
    }
    waiting.clear();
    bytes = 0;
  }

  private static void set(
      PreparedStatement insert, int place, Column column, byte @Nullable [] value)
      throws SQLException {
    if (value == null || column.kind() == Column.Kind.BYTES) {
      insert.setBytes(place, value);
    } else {
      insert.setString(place, new String(value, StandardCharsets.UTF_8));
    }
  }

  /** The same sums over what is in the schema now. */
  List<TableSum> sums(List<Table> tables) throws SQLException, IOException {
    List<TableSum> sums = new ArrayList<>();
    for (Table table : tables) {
      TableSum sum = Rows.write(connection, own(table), OutputStream.nullOutputStream());
      sums.add(new TableSum(table.name(), sum.rows(), sum.sum()));
    }
    return sums;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
