package dev.halfmillion.tidy;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import dev.halfmillion.tidy.ProjectFiles.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Formats the project's Java; how it looks is decided by the tool, not by taste. */
public final class FormatSources {

  private FormatSources() {}

  /** Formats every Java file of the project in place. */
  public static void main(String[] arguments) throws IOException {
    for (String folder : List.of("src/main/java", "src/test/java", "e2e/java", "bench/java")) {
      for (SourceFile file : ProjectFiles.in(folder, ".java")) {
        if (!isFormatted(file)) {
          Files.writeString(Path.of(file.path()), format(file), StandardCharsets.UTF_8);
        }
      }
    }
  }

  /** Whether a file already looks as the tool would write it. */
  public static boolean isFormatted(SourceFile file) {
    return format(file).equals(file.text());
  }

  private static String format(SourceFile file) {
    try {
      return new Formatter().formatSourceAndFixImports(file.text());
    } catch (FormatterException broken) {
      throw new IllegalStateException(file.path(), broken);
    }
  }
}
