package dev.halfmillion.backoffice.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.database.SchemaAccess;
import dev.halfmillion.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of every type that is carried come back equal, as the server itself compares them. */
@Tag("database")
class RandomRowsTests {

  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int ROWS = 150;

  private final SchemaAccess from = schema();
  private final SchemaAccess to = schema();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void theyComeBackEqual(int round) throws Exception {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED + round);
    List<ColumnKind> kinds =
        IntStream.range(0, 40)
            .mapToObj(n -> ColumnKind.values()[random.nextInt(ColumnKind.values().length)])
            .toList();
    try (Connection old = from.getConnection();
        Connection fresh = to.getConnection()) {
      fill(old, kinds, random);
      Table table = new SchemaShape(old).tables().getFirst();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      TableSum sum = Rows.write(old, table, bytes);
      try (RowLoader loader = new RowLoader(to.getConnection())) {
        load(loader, table, bytes.toByteArray());
        assertThat(loader.sums(List.of(table))).containsExactly(sum);
      }
      assertThat(equalRows(fresh, old.getCatalog(), kinds)).isEqualTo(ROWS);
      assertThat(sum.rows()).isEqualTo(ROWS);
    }
  }

  @Test
  void aSumSeesOneChangedValueAndNotAnotherOrder() throws Exception {
    try (Connection old = from.getConnection();
        Statement statement = old.createStatement()) {
      statement.execute("CREATE TABLE t (a INT, b VARCHAR(9))");
      statement.execute("INSERT INTO t VALUES (1, 'x'), (2, 'y')");
      Table table = new SchemaShape(old).tables().getFirst();
      TableSum first = sum(old, table);
      statement.execute("DELETE FROM t");
      statement.execute("INSERT INTO t VALUES (2, 'y'), (1, 'x')");
      assertThat(sum(old, table)).isEqualTo(first);
      statement.execute("UPDATE t SET b = 'X' WHERE a = 1");
      assertThat(sum(old, table)).isNotEqualTo(first);
      statement.execute("UPDATE t SET b = NULL WHERE a = 1");
      assertThat(sum(old, table)).isNotEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a FLOAT)",
        "CREATE TABLE t (a BIT(3))",
        "CREATE TABLE t (a INT) ENGINE = MyISAM",
        "CREATE PROCEDURE p() SELECT 1"
      })
  void whatCannotBeCarriedIsRefusedAndNotLeftOut(String made) throws SQLException {
    try (Connection old = from.getConnection();
        Statement statement = old.createStatement()) {
      statement.execute(made);
      assertThatThrownBy(() -> new SchemaShape(old).tables())
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("does not carry");
    }
  }

  private static TableSum sum(Connection in, Table table) throws SQLException, IOException {
    return Rows.write(in, table, new ByteArrayOutputStream());
  }

  private static void fill(Connection old, List<ColumnKind> kinds, Random random)
      throws SQLException {
    try (Statement statement = old.createStatement()) {
      statement.execute("SET SESSION sql_mode = 'ALLOW_INVALID_DATES,NO_AUTO_VALUE_ON_ZERO'");
      statement.execute(
          "CREATE TABLE t (id INT NOT NULL AUTO_INCREMENT, "
              + IntStream.range(0, kinds.size())
                  .mapToObj(n -> "`col " + n + "` " + kinds.get(n).definition())
                  .collect(Collectors.joining(", "))
              + ", once INT NOT NULL, twice BIGINT GENERATED ALWAYS AS (once * 2) VIRTUAL, PRIMARY"
              + " KEY (id)) CHARACTER SET utf8mb4");
    }
    Table table = new SchemaShape(old).tables().getFirst();
    try (PreparedStatement insert = old.prepareStatement(table.insert(1))) {
      for (int id = 0; id < ROWS; id++) {
        insert.setInt(1, id);
        for (int n = 0; n < kinds.size(); n++) {
          insert.setObject(n + 2, random.nextInt(8) == 0 ? null : kinds.get(n).value(random));
        }
        insert.setInt(kinds.size() + 2, id);
        insert.executeUpdate();
      }
    }
  }

  private static void load(RowLoader loader, Table table, byte[] bytes)
      throws SQLException, IOException {
    loader.prepare(List.of(table));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    BackupParts.RowTaker taker = loader.of(table);
    for (byte[] row = Rows.read(in); row != null; row = Rows.read(in)) {
      taker.take(Rows.values(row, table.columns().size()));
    }
    loader.end(table);
  }

  /** By the server and not by what was written, byte by byte. */
  private static int equalRows(Connection fresh, String old, List<ColumnKind> kinds)
      throws SQLException {
    String same =
        IntStream.range(0, kinds.size())
            .mapToObj(n -> kinds.get(n).same("a.`col " + n + "`", "b.`col " + n + "`"))
            .collect(Collectors.joining(" AND "));
    try (Statement statement = fresh.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT COUNT(*) FROM t a JOIN " + old + ".t b ON a.id = b.id WHERE " + same)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static SchemaAccess schema() {
    return SchemaAccess.at(
        TestDatabase.newSchema(), TestDatabase.server().user(), TestDatabase.server().password());
  }
}
