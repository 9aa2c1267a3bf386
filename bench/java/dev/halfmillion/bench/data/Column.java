package dev.halfmillion.bench.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A column of a table that is copied.
 *
 * @param table whose
 * @param name its name
 * @param type as the database calls it, such as {@code binary(16)}
 */
record Column(String table, String name, String type) {

  /** Sixteen bytes that name nothing: only their being alike counts. */
  private static final Set<String> HASHES = Set.of("ip_hash", "agent_hash");

  private static final Set<String> UNIQUE = Set.of("submission", "browser", "link");

  /** The columns in their order, without those that the database computes. */
  static List<Column> of(Connection connection, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT column_name, column_type FROM information_schema.columns
             WHERE table_schema = DATABASE() AND table_name = ?
               AND extra NOT LIKE '%GENERATED%'
             ORDER BY ordinal_position
            """)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add(new Column(table, rows.getString(1), rows.getString(2)));
        }
      }
    }
    return columns;
  }

  boolean isId() {
    return type.equals("binary(16)") && !HASHES.contains(name);
  }

  /** Unique bytes or digests, which each copy needs of its own. */
  boolean isRandom() {
    return type.startsWith("binary(32)");
  }

  /** A hexadecimal digest under a unique key. */
  boolean isDigest() {
    return type.startsWith("char(") && UNIQUE.contains(name);
  }

  /** The count behind an invoice's number. */
  boolean isSerial() {
    return table.equals("sales_invoice") && name.equals("serial");
  }

  Object read(ResultSet rows, int at) throws SQLException {
    Object value = rows.getObject(at);
    return type.contains("binary") || type.contains("blob") ? rows.getBytes(at) : value;
  }
}
