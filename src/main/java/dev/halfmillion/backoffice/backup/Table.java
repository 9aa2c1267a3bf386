package dev.halfmillion.backoffice.backup;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as it is carried.
 *
 * @param name as the schema has it
 * @param definition the statement that makes it, for a table that no step of ours makes
 * @param columns those whose values are carried
 */
record Table(String name, String definition, List<Column> columns) {

  Table {
    columns = List.copyOf(columns);
  }

  /** The question for all rows. */
  String select() {
    return columns.stream()
        .map(Column::asked)
        .collect(Collectors.joining(", ", "SELECT ", " FROM " + quoted(name)));
  }

  /** The statement for some rows at once. */
  String insert(int rows) {
    String row = "(" + String.join(",", Collections.nCopies(columns.size(), "?")) + ")";
    return columns.stream()
            .map(column -> quoted(column.name()))
            .collect(Collectors.joining(", ", "INSERT INTO " + quoted(name) + " (", ") VALUES "))
        + String.join(",", Collections.nCopies(rows, row));
  }

  /** The same table under the name that another server has it by. */
  Table named(String other) {
    return new Table(other, definition, columns);
  }

  /** Whether it carries the same values, told by the columns' names alone. */
  boolean carriesLike(Table other) {
    return names().equals(other.names());
  }

  private List<String> names() {
    return columns.stream().map(Column::name).sorted().toList();
  }

  static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
