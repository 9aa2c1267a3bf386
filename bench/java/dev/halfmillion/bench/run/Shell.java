package dev.halfmillion.bench.run;

import dev.halfmillion.bench.StopBench;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Commands of the system. */
final class Shell {

  private Shell() {}

  static void run(String... command) {
    try {
      int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (ended != 0) {
        throw new StopBench(String.join(" ", command) + " failed.");
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StopBench("Stopped", stopped);
    }
  }
}
