package dev.halfmillion.learning.study;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How rows that belong to a lesson are read with the names of the lesson and its course as they are
 * now, also where nobody may open it any more: what people kept in it is theirs.
 *
 * @param course the course's title
 * @param lesson the lesson's title
 */
public record LessonNames(String course, String lesson) {

  private static final String COLUMNS = "named_c.title AS in_course, named_l.title AS in_lesson, ";

  /**
   * Begins a query for rows of a table with a column {@code lesson_id}, up to its conditions.
   *
   * @param columns what else is read of it
   * @param table with the alias that the columns and conditions use, as in {@code learning_note n}
   */
  public static String select(String columns, String table) {
    String alias = table.substring(table.indexOf(' ') + 1);
    return "SELECT "
        + COLUMNS
        + columns
        + " FROM "
        + table
        + " JOIN learning_lesson named_l ON named_l.id = "
        + alias
        + ".lesson_id JOIN learning_course named_c ON named_c.id = named_l.course_id ";
  }

  /** The names in a row of such a query. */
  public static LessonNames of(ResultSet row) throws SQLException {
    return new LessonNames(row.getString("in_course"), row.getString("in_lesson"));
  }
}
