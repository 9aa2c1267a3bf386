package dev.halfmillion.platform.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The icons of the pages: outlines from Lucide, drawn inline by {@code ui/icon.jte}. */
public final class Icons {

  private static final Map<String, List<String>> PATHS =
      ClasspathText.lines("icons.txt").stream()
          .map(line -> line.split("\t", 2))
          .collect(
              Collectors.toUnmodifiableMap(
                  parts -> parts[0], parts -> List.of(parts[1].split("\\|"))));

  private Icons() {}

  /** The outlines of an icon as SVG path data; an unknown name is a mistake in a template. */
  public static List<String> paths(String name) {
    List<String> paths = PATHS.get(name);
    if (paths == null) {
      throw new IllegalArgumentException("No icon " + name + "; see tools/look/icons.py");
    }
    return paths;
  }

  /** The names that can be asked for. */
  public static Set<String> names() {
    return PATHS.keySet();
  }
}
