package dev.halfmillion.bench.run;

import java.util.Locale;

/** The table that a run prints, a line for each part as it ends. */
final class Table {

  private static final String LINE = "%-18s %9s %8s %8s %8s %6s %8s %8s %7s %7s %8s %7s%n";

  private Table() {}

  static void head() {
    System.out.printf(
        LINE,
        "part",
        "req/s",
        "p50 ms",
        "p99 ms",
        "p99.9",
        "errors",
        "app ms",
        "db ms",
        "queries",
        "commits",
        "alloc kB",
        "ratio");
  }

  static void row(String name, Meter.Cost cost, double ratio) {
    System.out.printf(
        LINE,
        name,
        number("%,.0f", cost.seen().rate()),
        number("%.1f", cost.seen().p50Ms()),
        number("%.1f", cost.seen().p99Ms()),
        number("%.1f", cost.seen().p999Ms()),
        cost.seen().errors(),
        number("%.3f", cost.appCpuMs()),
        number("%.3f", cost.databaseCpuMs()),
        number("%.1f", cost.queries()),
        number("%.2f", cost.commits()),
        number("%.0f", cost.allocatedKb()),
        ratio > 0 ? number("%.3f", ratio) : "");
  }

  static void say(String words) {
    System.out.println(words);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
