package dev.halfmillion.backoffice.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a backup, in their order: opening, keys, one for each table, closing. */
final class BackupParts {

  static final String OPENING = "opening";
  static final String KEYS = "keys";
  static final String TABLE = "table:";
  static final String CLOSING = "closing";

  private static final JsonMapper JSON = new JsonMapper();

  private BackupParts() {}

  static void writeOpening(PartWriter out, Manifest.Opening opening) throws IOException {
    writeJson(out, OPENING, opening);
  }

  static void writeKeys(PartWriter out, Map<String, String> keys) throws IOException {
    writeJson(out, KEYS, new Keys(keys));
  }

  static void writeClosing(PartWriter out, Manifest.Closing closing) throws IOException {
    writeJson(out, CLOSING, closing);
  }

  static List<TableSum> writeTables(PartWriter out, List<Table> tables, Snapshot snapshot)
      throws IOException, SQLException {
    List<TableSum> sums = new ArrayList<>();
    for (Table table : tables) {
      try (OutputStream part = out.beginCompressed(TABLE + table.name())) {
        sums.add(Rows.write(snapshot.connection(), table, part));
      }
    }
    return sums;
  }

  static Manifest.Opening readOpening(PartReader in) throws IOException {
    return readJson(in, OPENING, Manifest.Opening.class);
  }

  static Map<String, String> readKeys(PartReader in) throws IOException {
    return readJson(in, KEYS, Keys.class).texts();
  }

  static Manifest.Closing readClosing(PartReader in) throws IOException {
    return readJson(in, CLOSING, Manifest.Closing.class);
  }

  /** Reads the rows of the next part, which must be those of this table. */
  static TableSum readTable(PartReader in, Table table, RowTaker taker)
      throws IOException, SQLException {
    expect(in, TABLE + table.name());
    RowSum sum = new RowSum();
    try (InputStream part = in.compressedBody()) {
      DataInputStream rows = new DataInputStream(part);
      for (byte[] row = Rows.read(rows); row != null; row = Rows.read(rows)) {
        sum.add(row, row.length);
        taker.take(Rows.values(row, table.columns().size()));
      }
    }
    return sum.of(table.name());
  }

  private static void writeJson(PartWriter out, String name, Object value) throws IOException {
    try (OutputStream part = out.beginCompressed(name)) {
      part.write(JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static <T> T readJson(PartReader in, String name, Class<T> type) throws IOException {
    expect(in, name);
    try (InputStream part = in.compressedBody()) {
      return JSON.readValue(new String(part.readAllBytes(), StandardCharsets.UTF_8), type);
    } catch (JacksonException strange) {
      throw new IOException("The part " + name + " cannot be understood", strange);
    }
  }

  private static void expect(PartReader in, String name) throws IOException {
    String found = in.next();
    if (!found.equals(name)) {
      throw new IOException("The part " + name + " should come, not " + found);
    }
  }

  /** Takes the values of one row. */
  interface RowTaker {
    void take(byte[] @Nullable [] values) throws SQLException;
  }

  private record Keys(Map<String, String> texts) {

    Keys {
      texts = new TreeMap<>(texts);
    }
  }
}
