package dev.halfmillion.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the machine a run gives to the application and its database.
 *
 * @param processors of the application and the database, as {@code taskset} reads them; null for
 *     all
 * @param heapMb the application's heap, in MiB
 * @param poolMb the database's buffer pool, in MiB
 * @param connections of each of the application's two pools
 */
public record Shape(@Nullable String processors, int heapMb, int poolMb, int connections) {

  /** Everything there is, with the memory that the aims allow. */
  public static final Shape WHOLE = new Shape(null, 160, 256, 12);

  /** One small processor. */
  public static final Shape ONE_CPU = new Shape("0", 224, 48, 8);

  /** While data are loaded nothing is measured. */
  public static final Shape LOADING = new Shape(null, 0, 1_024, 12);

  /** Binds a process that runs, with all its threads. */
  public void bind(long pid) {
    int last = Runtime.getRuntime().availableProcessors() - 1;
    String where = processors == null ? "0-" + last : processors;
    try {
      new ProcessBuilder(Tools.path("taskset"), "-a", "-p", "-c", where, Long.toString(pid))
          .start()
          .waitFor();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  List<String> bound(List<String> command) {
    if (processors == null) {
      return command;
    }
    List<String> all = new ArrayList<>(List.of(Tools.path("taskset"), "-c", processors));
    all.addAll(command);
    return all;
  }
}
