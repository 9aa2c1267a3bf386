package dev.halfmillion.bench;

import dev.halfmillion.bench.run.Run;

/** The benchmark's entrance; {@code bench/run --help} says what it can. */
final class Bench {

  private Bench() {}

  public static void main(String[] arguments) {
    try {
      Options options = Options.read(arguments);
      new Run(options).all();
      System.exit(0);
    } catch (StopBench stopped) {
      System.err.println(stopped.getMessage());
      if (stopped.getCause() != null) {
        stopped.getCause().printStackTrace();
      }
      System.exit(2);
    }
  }
}
