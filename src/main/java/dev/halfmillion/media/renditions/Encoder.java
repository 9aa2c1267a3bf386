package dev.halfmillion.media.renditions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs another program, one at a time, and ends it with this one. */
final class Encoder {

  private static final int MOST_WORDS = 2_000;

  private @Nullable Process running;
  private boolean stopped;

  /**
   * What came of it.
   *
   * @param code the program's own; negative where it was ended
   * @param words what it complained of, shortened
   */
  record Ended(int code, String words) {

    static final int TOO_LONG = -1;
    static final int STOPPED = -2;
  }

  /** Runs a command to its end; the program sees nothing of this one's settings. */
  Ended run(List<String> command, Path folder, Duration longest) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().retainAll(Set.of("PATH", "LANG", "SystemRoot"));
    builder.redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.PIPE);
    Process process = start(builder);
    if (process == null) {
      return new Ended(Ended.STOPPED, "");
    }
    try {
      process.getOutputStream().close();
      CompletableFuture<String> words = CompletableFuture.supplyAsync(() -> words(process));
      boolean ended = process.waitFor(longest.toSeconds(), TimeUnit.SECONDS);
      if (!ended) {
        kill(process);
      }
      String said = words.join();
      return isStopped()
          ? new Ended(Ended.STOPPED, "")
          : new Ended(ended ? process.exitValue() : Ended.TOO_LONG, said);
    } catch (InterruptedException stop) {
      kill(process);
      Thread.currentThread().interrupt();
      return new Ended(Ended.STOPPED, "");
    } finally {
      kill(process);
      forget();
    }
  }

  private synchronized @Nullable Process start(ProcessBuilder builder) throws IOException {
    if (stopped) {
      return null;
    }
    running = builder.start();
    return running;
  }

  private synchronized void forget() {
    running = null;
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /** Ends what runs, and starts nothing more. */
  synchronized void stop() {
    stopped = true;
    if (running != null) {
      kill(running);
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The first words; the rest is read and forgotten, so that the program does not wait. */
  private static String words(Process process) {
    try (InputStream said = process.getInputStream()) {
      String first = new String(said.readNBytes(MOST_WORDS), StandardCharsets.UTF_8);
      said.transferTo(java.io.OutputStream.nullOutputStream());
      return first;
    } catch (IOException ended) {
      return "";
    }
  }
}
