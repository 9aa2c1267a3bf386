package dev.halfmillion.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement of a step.
 *
 * @param sql without its semicolon and comments
 * @param kind what a kill in the midst of it means
 */
record SchemaStatement(String sql, Kind kind) {

  /** How a statement is repeated after its program was killed. */
  enum Kind {
    /** Changes nothing but the session, which a kill ends: always said again. */
    SESSION,
    /** Changes rows: commits in one with the note that it ran. */
    ROWS,
    /** Commits by itself, whole or not at all; said twice, the server tells that it is done. */
    STRUCTURE
  }

  private static final Set<String> SESSION = Set.of("SET", "PREPARE", "DEALLOCATE", "DO");
  private static final Set<String> ROWS = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE");

  /** A comment, something in quotes, the end of a statement, or what lies between. */
  private static final Pattern PART =
      Pattern.compile(
          "(?<comment>--[^\n]*|/\\*.*?\\*/)"
              + "|'(?:[^'\\\\]++|\\\\.)*+'|\"(?:[^\"\\\\]++|\\\\.)*+\"|`[^`]*`"
              + "|(?<end>;)|[^;'\"`/-]+|.",
          Pattern.DOTALL);

  static List<SchemaStatement> of(String script) {
    List<SchemaStatement> found = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    Matcher parts = PART.matcher(script + ";");
    while (parts.find()) {
      if (parts.group("end") != null) {
        String whole = sql.toString().strip();
        if (!whole.isEmpty()) {
          found.add(new SchemaStatement(whole, kind(whole)));
        }
        sql.setLength(0);
      } else {
        sql.append(parts.group("comment") == null ? parts.group() : " ");
      }
    }
    return List.copyOf(found);
  }

  private static Kind kind(String sql) {
    String verb = sql.split("\\s", 2)[0].toUpperCase(Locale.ROOT);
    if (SESSION.contains(verb)) {
      return Kind.SESSION;
    }
    return ROWS.contains(verb) ? Kind.ROWS : Kind.STRUCTURE;
  }
}
