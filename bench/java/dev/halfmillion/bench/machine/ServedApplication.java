package dev.halfmillion.bench.machine;

import dev.halfmillion.bench.StopBench;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged application, in a process of its own, with the settings of production. */
public final class ServedApplication implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final int port;
  private final Path pauses;

  private ServedApplication(Process process, int port, Path pauses) {
    this.process = process;
    this.port = port;
    this.pauses = pauses;
  }

  /** Starts it and waits until it serves. */
  public static ServedApplication start(
      Path jar, Map<String, Object> settings, Shape shape, int port, Path folder) {
    Path pauses = folder.resolve("gc.log");
    Path output = folder.resolve("application.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + shape.heapMb() + "m",
                "-Xmx" + shape.heapMb() + "m",
                "-XX:+UseSerialGC",
                "-XX:TrimNativeHeapInterval=5000",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=80m",
                "-Xlog:gc:file=" + pauses,
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "--halfmillion.database.pool=" + shape.connections(),
                "--server.port=" + port,
                "--server.address=127.0.0.1"));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    try {
      Files.deleteIfExists(pauses);
      ProcessBuilder builder =
          new ProcessBuilder(shape.bound(command))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().put("MALLOC_ARENA_MAX", "2");
      builder.environment().keySet().removeIf(name -> name.startsWith("HALFMILLION_"));
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      ServedApplication application = new ServedApplication(process, port, pauses);
      application.awaitServing(output);
      return application;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void awaitServing(Path output) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try (Socket tried = new Socket("127.0.0.1", port)) {
        if (tried.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        LockSupport.parkNanos(100_000_000);
      }
    }
    List<String> lines = Files.readAllLines(output);
    throw new StopBench(
        "The application did not start; its last words are in "
            + output
            + ":\n"
            + String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size())));
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** What the collector stopped the world for so far, in milliseconds: all and the longest. */
  public Pauses pauses() {
    try {
      List<Double> each =
          Files.readAllLines(pauses).stream()
              .filter(line -> line.contains("Pause") && line.endsWith("ms"))
              .map(line -> line.substring(line.lastIndexOf(' ') + 1, line.length() - 2))
              .map(Double::valueOf)
              .toList();
      return new Pauses(
          each.size(),
          each.stream().mapToDouble(Double::doubleValue).sum(),
          each.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The collector's pauses.
   *
   * @param count how many
   * @param sumMs all together
   * @param longestMs the longest
   */
  public record Pauses(int count, double sumMs, double longestMs) {}

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  /** The jar that was packaged last. */
  public static Path jar() {
    File[] jars =
        new File("target")
            .listFiles((folder, name) -> name.startsWith("halfmillion-") && name.endsWith(".jar"));
    if (jars == null || jars.length == 0) {
      throw new StopBench("There is no packaged program; bench/run makes one first.");
    }
    return jars[0].toPath().toAbsolutePath();
  }
}
