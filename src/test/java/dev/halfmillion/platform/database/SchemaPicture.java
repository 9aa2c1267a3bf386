package dev.halfmillion.platform.database;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that makes a schema what it is, in lines that can be compared. Where a column stands among
 * the others is left out: one that came later stands later.
 */
final class SchemaPicture {

  private static final List<String> QUESTIONS =
      List.of(
          "SELECT CONCAT_WS(' ', table_name, column_name, column_type,"
              + " is_nullable, column_default, extra, collation_name)"
              + " FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY 1",
          "SELECT CONCAT_WS(' ', table_name, index_name, seq_in_index, column_name, non_unique)"
              + " FROM information_schema.statistics WHERE table_schema = DATABASE() ORDER BY 1",
          "SELECT CONCAT_WS(' ', table_name, constraint_name, constraint_type)"
              + " FROM information_schema.table_constraints WHERE table_schema = DATABASE()"
              + " ORDER BY 1");

  private SchemaPicture() {}

  /** Tables, columns, indexes, constraints, and how many rows each table has. */
  static List<String> of(DataSource source) {
    JdbcClient sql = JdbcClient.create(source);
    List<String> lines = new ArrayList<>();
    QUESTIONS.forEach(question -> lines.addAll(sql.sql(question).query(String.class).list()));
    for (String table : sql.sql("SHOW TABLES").query(String.class).list()) {
      long rows = sql.sql("SELECT COUNT(*) FROM `" + table + "`").query(Long.class).single();
      lines.add(table + " has " + rows);
    }
    return lines;
  }
}
