package dev.halfmillion.bench.run;

import dev.halfmillion.bench.Options;
import dev.halfmillion.bench.StopBench;
import dev.halfmillion.bench.data.Size;
import dev.halfmillion.bench.machine.ServedApplication;
import dev.halfmillion.bench.machine.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Leaves the loaded application running, for anybody's own load generator. */
final class Serve {

  private static final List<String> PLANS =
      List.of(
          "mix",
          "public",
          "referral",
          "learning",
          "progress",
          "dashboard",
          "checkout",
          "backoffice");
  private static final int REQUESTS = 500_000;

  private final Options options;
  private final Length length;

  Serve(Options options, Length length) {
    this.options = options;
    this.length = length;
  }

  void untilStopped() {
    Data data = Data.kept(new Size(options.copies()), length.prepared(), ServedApplication.jar());
    try (Stage stage = Stage.open(data, Shape.WHOLE, options.seed())) {
      Table.say("Serving at http://127.0.0.1:" + Stage.PORT + "; Ctrl-C ends it.");
      Table.say("Its database: " + stage.database().url());
      Table.say("To repeat a figure, once it is warm:");
      for (String part : PLANS) {
        Path plan = stage.planner().plan(part, REQUESTS).write(data.folder());
        Table.say(
            "  wrk -t2 -c64 -d20s -s bench/plan.lua http://127.0.0.1:%d/ -- %s 2"
                .formatted(Stage.PORT, plan));
      }
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StopBench("Stopped", stopped);
    }
  }
}
