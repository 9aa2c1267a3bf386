package dev.halfmillion.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the kernel says of a process.
 *
 * @param cpuMs processor time since its start, in milliseconds
 * @param residentMb memory it has at the moment, in MiB
 */
public record ProcessFigures(long cpuMs, long residentMb) {

  /** Ticks of {@code /proc} are hundredths of a second on every Linux. */
  private static final int TICK_MS = 10;

  /** Reads them now. */
  public static ProcessFigures of(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      long resident =
          Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .map(line -> line.replaceAll("[^0-9]", ""))
              .mapToLong(Long::parseLong)
              .findFirst()
              .orElse(0);
      return new ProcessFigures(ticks * TICK_MS, resident / 1024);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
