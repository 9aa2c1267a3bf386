package dev.halfmillion.bench.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Families of refresh tokens.
 *
 * @param client the program, as OAuth names it
 * @param tokens the present one of each
 */
public record Families(String client, List<String> tokens) {

  /** Writes them where the load generator reads them: host, program, and a token a line. */
  public Path write(Path folder, String host) {
    List<String> lines = new ArrayList<>(List.of(host, client));
    lines.addAll(tokens);
    try {
      Files.createDirectories(folder);
      return Files.write(folder.resolve("refresh.families"), lines);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
