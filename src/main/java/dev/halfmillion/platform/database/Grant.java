package dev.halfmillion.platform.database;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code SHOW GRANTS}, as MariaDB and MySQL write it.
 *
 * @param text the line, without a password's hash
 * @param rights in capitals; {@code ALL PRIVILEGES} as one; none in a line about something else
 * @param scope the schema or its pattern, {@code *} for all; empty for something else
 * @param wholeScope whether all tables are meant, not one
 */
record Grant(String text, List<String> rights, String scope, boolean wholeScope) {

  private static final Set<String> OF_THE_SERVER =
      Set.of("mysql", "sys", "performance_schema", "information_schema");
  private static final Pattern FORM =
      Pattern.compile("GRANT (.+) ON (?:TABLE )?(\\*|`(?:[^`]|``)+`|\\w+)\\.(\\*|`.+`|\\w+) TO .+");
  private static final Pattern ROLE = Pattern.compile("GRANT [`'](?!.* ON ).+ TO .+");
  private static final Pattern PASSES_ON = Pattern.compile(".* WITH (?:.* )?GRANT OPTION.*");
  private static final Pattern LISTED = Pattern.compile("(?:[^,(]|\\([^)]*\\))+");

  static Grant of(String line) {
    String text = line.replaceFirst(" IDENTIFIED (BY|VIA|WITH) .*?(?= REQUIRE | WITH |$)", "");
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? new Grant(text, rights(parts.group(1)), name(parts.group(2)), parts.group(3).equals("*"))
        : new Grant(text, List.of(), "", false);
  }

  private static List<String> rights(String listed) {
    return LISTED
        .matcher(listed.toUpperCase(Locale.ROOT))
        .results()
        .map(found -> found.group().strip())
        .toList();
  }

  private static String name(String quoted) {
    return quoted.startsWith("`")
        ? quoted.substring(1, quoted.length() - 1).replace("``", "`")
        : quoted;
  }

  boolean isRole() {
    return ROLE.matcher(text).matches();
  }

  boolean has(String right) {
    return rights.contains(right) || rights.stream().anyMatch(each -> each.startsWith("ALL"));
  }

  boolean covers(String schema) {
    return wholeScope && matches(schema);
  }

  /** Whether single tables of the schema are meant. */
  boolean isOfTablesIn(String schema) {
    return !scope.isEmpty() && !wholeScope && matches(schema);
  }

  boolean isElsewhere(String schema) {
    return !scope.isEmpty() && !matches(schema);
  }

  /** What of this no program should have: rights over the server, and that of passing rights on. */
  Set<String> tooMuch() {
    Set<String> found = new LinkedHashSet<>();
    if (scope.equals("*")) {
      rights.stream()
          .filter(right -> !right.equals("USAGE"))
          .forEach(right -> found.add(right + " ON *.*"));
    } else if (!scope.isEmpty() && OF_THE_SERVER.stream().anyMatch(this::matches)) {
      found.add(String.join(", ", rights) + " ON " + scope);
    } else if (text.startsWith("GRANT PROXY ")) {
      found.add("PROXY");
    }
    if (PASSES_ON.matcher(text).matches()) {
      found.add("GRANT OPTION");
    }
    return found;
  }

  /** Compares with a scope in which {@code _} and {@code %} stand for any letter or letters. */
  private boolean matches(String schema) {
    if (scope.equals("*")) {
      return true;
    }
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < scope.length(); i++) {
      char letter = scope.charAt(i);
      if (letter == '\\' && i + 1 < scope.length()) {
        i++;
        pattern.append(Pattern.quote(String.valueOf(scope.charAt(i))));
      } else if (letter == '_' || letter == '%') {
        pattern.append(letter == '_' ? "." : ".*");
      } else {
        pattern.append(Pattern.quote(String.valueOf(letter)));
      }
    }
    return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE).matcher(schema).matches();
  }
}
