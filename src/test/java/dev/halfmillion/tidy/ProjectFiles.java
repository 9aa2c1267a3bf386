package dev.halfmillion.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The project's own files, read once each. */
public final class ProjectFiles {

  private static final Set<String> TEXT =
      Set.of("java", "jte", "ts", "css", "js", "mjs", "html", "sql", "yml", "sh", "xml", "");

  private ProjectFiles() {}

  /** All text files below a folder with an ending; none where the folder does not exist. */
  public static List<SourceFile> in(String folder, String ending) {
    Path root = Path.of(folder);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> path.toString().replace('\\', '/'))
          .filter(path -> path.endsWith(ending) && !path.contains("/node_modules/"))
          .filter(ProjectFiles::isText)
          .sorted()
          .map(SourceFile::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether people write it: neither an image, a font nor data. */
  private static boolean isText(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
    return TEXT.contains(ending);
  }

  /** The names of all modules: the folders below the root package. */
  public static Set<String> modules() {
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/dev/halfmillion"))) {
      return new TreeSet<>(
          folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * One file.
   *
   * @param path from the project's root, with slashes
   * @param text its content
   */
  public record SourceFile(String path, String text) {

    static SourceFile read(String path) {
      try {
        return new SourceFile(path, Files.readString(Path.of(path), StandardCharsets.UTF_8));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** How many lines it has. */
    public long lines() {
      return text.lines().count();
    }

    /** The file's name without its ending. */
    public String baseName() {
      String name = path.substring(path.lastIndexOf('/') + 1);
      return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    /** Where it lies. */
    public String folder() {
      return path.substring(0, path.lastIndexOf('/'));
    }

    /** For a template, the first folder below {@code src/main/jte}. */
    public String topFolder() {
      return path.substring("src/main/jte/".length()).split("/")[0];
    }

    /** The module a Java file or a migration belongs to. */
    public String module() {
      for (String root : List.of("dev/halfmillion/", "db/migration/")) {
        int at = path.indexOf(root);
        if (at >= 0) {
          return path.substring(at + root.length()).split("/")[0];
        }
      }
      return "";
    }
  }
}
