package dev.halfmillion.bench.data;

import dev.halfmillion.bench.StopBench;
import dev.halfmillion.bench.machine.DatabaseServer;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Copies the rows of what was lived, so many times, with names of their own. An identifier of a
 * copied row gets another one wherever it stands, also inside a text such as a cause; what is
 * shared (courses, products, the plan, the owner) keeps its own. Numbers and addresses go on
 * counting. The copies of one row stand beside each other in the order of time, as if many had done
 * the same at the same moment.
 */
final class RowCopies {

  private static final Pattern NAMED = Pattern.compile("\\b([a-z]{2,5})_([0-9a-z]{25})\\b");
  private static final int AT_ONCE = 100;

  /** What is copied, in the order of its foreign keys. */
  static final List<String> TABLES =
      List.of(
          "identity_user",
          "identity_role",
          "affiliates_affiliate",
          "affiliates_code",
          "affiliates_standing",
          "affiliates_agreement",
          "affiliates_click",
          "affiliates_sighting",
          "sales_order",
          "sales_order_line",
          "sales_invoice",
          "payments_attempt",
          "payments_capture",
          "payments_inbox",
          "ledger_account",
          "ledger_journal",
          "ledger_entry",
          "entitlements_grant",
          "affiliates_line",
          "affiliates_attribution",
          "affiliates_candidate",
          "affiliates_commission",
          "affiliates_signal",
          "payouts_payee",
          "payouts_credit",
          "learning_enrollment",
          "learning_progress");

  private final DatabaseServer database;
  private final List<Lived> lived = new ArrayList<>();
  private final Set<UUID> copied = new HashSet<>();
  private final Map<UUID, Account> accounts = new HashMap<>();
  private final Numbers numbers;

  RowCopies(DatabaseServer database) throws SQLException {
    this.database = database;
    try (Connection connection = database.connect()) {
      this.numbers = Numbers.read(connection);
      for (String table : present(connection)) {
        Lived rows = Lived.read(connection, table);
        lived.add(rows);
        collect(rows);
      }
    }
  }

  /** The tables of the list that this version has. */
  private static List<String> present(Connection connection) throws SQLException {
    List<String> found = new ArrayList<>();
    for (String table : TABLES) {
      try (ResultSet rows =
          connection.getMetaData().getTables(connection.getCatalog(), null, table, null)) {
        if (rows.next()) {
          found.add(table);
        }
      }
    }
    return found;
  }

  private void collect(Lived table) {
    Column key = table.columns().getFirst();
    if (key.isId() && key.name().equals("id")) {
      table.rows().forEach(row -> copied.add(Ids.uuid((byte[]) row[0])));
    }
    if (table.table().equals("affiliates_click")) {
      int visitor = table.columns().stream().map(Column::name).toList().indexOf("visitor_id");
      table.rows().forEach(row -> copied.add(Ids.uuid((byte[]) row[visitor])));
    }
    if (table.table().equals("ledger_account")) {
      for (Object[] row : table.rows()) {
        accounts.put(
            Ids.uuid((byte[]) row[0]),
            new Account(
                value(row, table.columns(), "code"),
                value(row, table.columns(), "party"),
                value(row, table.columns(), "currency")));
      }
    }
  }

  /** What the program makes an account's identifier from. */
  private record Account(String code, String party, String currency) {

    UUID id(String otherParty) {
      String name = "ledger:" + code + '/' + otherParty + '/' + currency;
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The rows of a table before any was copied. */
  private record Lived(String table, List<Column> columns, List<Object[]> rows) {

    static Lived read(Connection connection, String table) throws SQLException {
      List<Column> columns = Column.of(connection, table);
      List<Object[]> lived = new ArrayList<>();
      try (Statement select = connection.createStatement();
          ResultSet rows =
              select.executeQuery(
                  "SELECT "
                      + names(columns)
                      + " FROM "
                      + table
                      + sharedRows(table)
                      + " ORDER BY 1")) {
        while (rows.next()) {
          Object[] values = new Object[columns.size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).read(rows, i + 1);
          }
          lived.add(values);
        }
      }
      return new Lived(table, columns, lived);
    }

    private static String names(List<Column> columns) {
      return String.join(", ", columns.stream().map(column -> "`" + column.name() + "`").toList());
    }

    /** An insert of so many rows. */
    String insert(int count) {
      String row = "(" + "?, ".repeat(columns.size() - 1) + "?)";
      return "INSERT INTO "
          + table
          + " ("
          + names(columns)
          + ") VALUES "
          + (row + ", ").repeat(count - 1)
          + row;
    }
  }

  /** Which rows of a table are nobody's copy: the owner, and the accounts of the academy itself. */
  private static String sharedRows(String table) {
    return switch (table) {
      case "identity_user" -> " WHERE email <> 'owner" + LivedAcademy.MAIL + "'";
      case "identity_role" ->
          " WHERE user_id NOT IN (SELECT id FROM identity_user WHERE email = 'owner"
              + LivedAcademy.MAIL
              + "')";
      case "ledger_account" -> " WHERE CHAR_LENGTH(party) > 26";
      default -> "";
    };
  }

  /** Makes copies 1 to so many, on both processors. */
  void make(int copies) throws SQLException {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> parts = new ArrayList<>();
      for (int part = 0; part < 2; part++) {
        int from = 1 + part * (copies - 1) / 2;
        int to = 1 + (part + 1) * (copies - 1) / 2;
        parts.add(
            threads.submit(
                () -> {
                  copy(from, to);
                  return null;
                }));
      }
      for (Future<?> part : parts) {
        part.get();
      }
    } catch (java.util.concurrent.ExecutionException failed) {
      throw new StopBench("The data could not be copied: " + failed.getCause(), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StopBench("Stopped", stopped);
    }
    try (Connection connection = database.connect()) {
      numbers.moveOn(connection, copies);
    }
  }

  private void copy(int from, int to) throws SQLException {
    try (Connection connection = database.connect();
        Statement settings = connection.createStatement()) {
      settings.execute("SET SESSION foreign_key_checks = 0");
      settings.execute("SET SESSION unique_checks = 0");
      connection.setAutoCommit(false);
      for (Lived table : lived) {
        for (Object[] row : table.rows()) {
          insert(connection, table, row, from, to);
        }
        connection.commit();
      }
    }
  }

  private void insert(Connection connection, Lived table, Object[] row, int from, int to)
      throws SQLException {
    for (int first = from; first < to; first += AT_ONCE) {
      int last = Math.min(first + AT_ONCE, to);
      try (PreparedStatement insert = connection.prepareStatement(table.insert(last - first))) {
        int at = 1;
        for (int copy = first; copy < last; copy++) {
          for (int i = 0; i < row.length; i++) {
            insert.setObject(
                at++, changed(table.columns().get(i), row[i], row, table.columns(), copy));
          }
        }
        insert.executeUpdate();
      }
    }
  }

  private Object changed(
      Column column, Object value, Object[] row, List<Column> columns, int copy) {
    if (column.isSerial()) {
      return numbers.serial(
          value(row, columns, "series"), value(row, columns, "financial_year"), (long) value, copy);
    }
    if (value instanceof byte[] bytes && column.isId()) {
      UUID id = Ids.uuid(bytes);
      Account account = accounts.get(id);
      if (account != null) {
        return Ids.bytes(account.id(named(account.party(), copy)));
      }
      return copied.contains(id) ? Ids.bytes(renamed(id, copy)) : bytes;
    }
    if (value instanceof byte[] bytes && column.isRandom()) {
      return Digests.of(bytes, copy);
    }
    if (value instanceof String text) {
      return column.isDigest() ? Digests.of(text, copy) : numbers.changed(named(text, copy), copy);
    }
    return value;
  }

  private static String value(Object[] row, List<Column> columns, String name) {
    for (int i = 0; i < row.length; i++) {
      if (columns.get(i).name().equals(name)) {
        return String.valueOf(row[i]);
      }
    }
    throw new IllegalStateException("There is no column " + name);
  }

  /** The identifiers inside a text. */
  private String named(String text, int copy) {
    return text.indexOf('_') < 0
        ? text
        : NAMED
            .matcher(text)
            .replaceAll(
                found -> {
                  Optional<UUID> id = PublicId.parse(found.group(1), found.group());
                  return id.filter(copied::contains)
                      .map(one -> PublicId.format(found.group(1), renamed(one, copy)))
                      .orElse(found.group());
                });
  }

  /** Another identifier of the same moment: the copy's number goes into its random half. */
  static UUID renamed(UUID id, int copy) {
    return new UUID(
        id.getMostSignificantBits(), id.getLeastSignificantBits() ^ ((long) copy << 40));
  }

  /** How many identifiers are renamed. */
  int size() {
    return copied.size();
  }
}
