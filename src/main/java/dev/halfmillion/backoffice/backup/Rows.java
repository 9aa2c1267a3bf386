package dev.halfmillion.backoffice.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as bytes: the length of a row, then each value with its own length, no value
 * as -1.
 */
final class Rows {

  private static final int AT_ONCE = 500;
  private static final int NO_VALUE = -1;

  private Rows() {}

  /** Writes all rows of a table, never holding more than some hundred of them. */
  static TableSum write(Connection connection, Table table, OutputStream to)
      throws SQLException, IOException {
    RowSum sum = new RowSum();
    Growing row = new Growing();
    DataOutputStream out = new DataOutputStream(to);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(AT_ONCE);
      try (ResultSet rows = statement.executeQuery(table.select())) {
        while (rows.next()) {
          row.reset();
          encode(rows, table.columns(), row);
          sum.add(row.bytes(), row.size());
          out.writeInt(row.size());
          out.write(row.bytes(), 0, row.size());
        }
      }
    }
    out.flush();
    return sum.of(table.name());
  }

  private static void encode(ResultSet row, List<Column> columns, Growing to)
      throws SQLException, IOException {
    DataOutputStream out = new DataOutputStream(to);
    for (int i = 0; i < columns.size(); i++) {
      byte[] value = value(row, i + 1, columns.get(i).kind());
      out.writeInt(value == null ? NO_VALUE : value.length);
      if (value != null) {
        out.write(value);
      }
    }
  }

  private static byte @Nullable [] value(ResultSet row, int column, Column.Kind kind)
      throws SQLException {
    if (kind == Column.Kind.BYTES) {
      return row.getBytes(column);
    }
    String text = row.getString(column);
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  /** The next row of a part as it was written, or null behind the last. */
  static byte @Nullable [] read(DataInputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    byte[] row = in.readNBytes(length);
    if (row.length < length) {
      throw new EOFException();
    }
    return row;
  }

  /** The values in a row. */
  static byte[] @Nullable [] values(byte[] row, int columns) throws IOException {
    byte[] @Nullable [] values = new byte[columns][];
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(row));
    for (int i = 0; i < columns; i++) {
      int length = in.readInt();
      if (length > NO_VALUE) {
        values[i] = in.readNBytes(length);
      }
    }
    if (in.read() >= 0) {
      throw new IOException("A row is wider than its table");
    }
    return values;
  }

  /** Shows its bytes without copying them. */
  private static final class Growing extends ByteArrayOutputStream {

    byte[] bytes() {
      return buf;
    }
  }
}
