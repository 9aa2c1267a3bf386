package dev.halfmillion.bench.machine;

import dev.halfmillion.bench.StopBench;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programs that the benchmark calls, found on the path. */
public final class Tools {

  private Tools() {}

  /** Says what is missing, all at once, and how to install it. */
  public static void require(String... packages) {
    List<String> missing = new ArrayList<>();
    for (String one : packages) {
      String program = one.startsWith("nginx") ? "nginx" : one;
      if (find(program).isEmpty()) {
        missing.add(one);
      }
    }
    if (!missing.isEmpty()) {
      throw new StopBench(
          "Missing here: "
              + String.join(", ", missing)
              + ". On Debian: apt-get install --no-install-recommends "
              + String.join(" ", missing));
    }
  }

  private static Optional<Path> find(String program) {
    List<String> folders =
        new ArrayList<>(
            List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
    folders.add("/usr/sbin");
    return folders.stream()
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Where a program is. */
  public static String path(String program) {
    return find(program)
        .map(Path::toString)
        .orElseThrow(() -> new StopBench(program + " is not installed here."));
  }
}
