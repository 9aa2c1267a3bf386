package dev.halfmillion.bench.run;

import dev.halfmillion.bench.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where and when a run was. */
final class Machine {

  private Machine() {}

  static void describe(Figures figures, Options options) {
    figures.put("date", (Object) Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    figures.put("seed", (Object) options.seed());
    figures.put("machine.processor", (Object) line("/proc/cpuinfo", "model name"));
    figures.put("machine.processors", (Object) Runtime.getRuntime().availableProcessors());
    figures.put("machine.memory", (Object) line("/proc/meminfo", "MemTotal"));
    figures.put("machine.java", (Object) Runtime.version().toString());
    figures.put("machine.database", (Object) "the embedded MariaDB, durable at each commit");
  }

  private static String line(String file, String name) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(one -> one.startsWith(name))
          .map(one -> one.substring(one.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
