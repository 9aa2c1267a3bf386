package dev.halfmillion.routes;

import dev.halfmillion.platform.api.Right;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code app-may.txt}: what a program needs for each route of the API.
 *
 * @param rows the right; empty where no program is let in
 */
record AppTable(Map<Route, Optional<Right>> rows) {

  /** Reads the table. */
  static AppTable read() {
    Map<Route, Optional<Right>> rows = new LinkedHashMap<>();
    for (String line : RoleTable.lines("/routes/app-may.txt")) {
      List<String> words = List.of(line.split("\\s+"));
      Optional<Right> right = Right.of(words.get(2));
      if (right.isEmpty() && !words.get(2).equals("nobody")) {
        throw new AssertionError("No such scope: " + line);
      }
      if (rows.put(new Route(words.get(0), words.get(1)), right) != null) {
        throw new AssertionError("Two rows: " + line);
      }
    }
    return new AppTable(rows);
  }

  /** Whether a route is one that programs ask. */
  static boolean isMeant(Route route) {
    return (route.pattern().startsWith("/api/v1/")
            && !route.pattern().startsWith("/api/v1/openapi.json"))
        || route.pattern().equals("/oauth2/userinfo");
  }
}
