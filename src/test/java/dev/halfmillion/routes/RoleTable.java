package dev.halfmillion.routes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code who-may.txt}: for every route what each kind of person gets.
 *
 * @param who the kinds of people, in the order of the columns
 * @param rows what they get, in the order of the file
 */
record RoleTable(List<String> who, Map<Route, List<String>> rows) {

  /** Reads the table. */
  static RoleTable read() {
    List<List<String>> lines =
        lines("/routes/who-may.txt").stream().map(line -> List.of(line.split("\\s+"))).toList();
    Map<Route, List<String>> rows = new LinkedHashMap<>();
    for (List<String> words : lines.subList(1, lines.size())) {
      Route route = new Route(words.get(0), words.get(1));
      if (rows.put(route, words.subList(2, words.size())) != null) {
        throw new AssertionError("Two rows for " + route);
      }
    }
    return new RoleTable(lines.getFirst().subList(2, lines.getFirst().size()), rows);
  }

  /** The lines of a resource that say something. */
  static List<String> lines(String resource) {
    try (InputStream in = RoleTable.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n"))
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
