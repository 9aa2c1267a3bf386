package dev.halfmillion.bench;

import dev.halfmillion.bench.data.Size;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run.
 *
 * @param serve whether to leave the loaded application running instead
 * @param quick a short run, about eight minutes with its data
 * @param growth also the mix with ten times the data
 * @param json where the figures go as JSON; null for nowhere
 * @param seed of the requests
 * @param copies how large the data are: one is a thousand orders
 * @param plant a fault to plant before the checks, to see them fail; null for none
 * @param only the parts to run; empty for all
 */
public record Options(
    boolean serve,
    boolean quick,
    boolean growth,
    @Nullable Path json,
    long seed,
    List<String> only,
    int copies,
    @Nullable Fault plant) {

  private static final String HELP =
      """
      bench/run [--quick] [--growth] [--json FILE] [--seed N] [--only PART,PART]
      bench/serve [--seed N]

        --quick   short runs; about eight minutes on two processors, data included
        --growth  also the mix with ten times the data
        --json    writes the figures
        --seed    of the requests; the same seed asks the same
        --copies  how large the data are: 1 is 1,000 orders, 100 is usual
        --only    mix, one_cpu, baselines, or parts: public, referral, learning, progress,
                  dashboard, refresh, purchase
        --plant   click or entry: deletes a row of a click, or changes an entry of the books,
                  before the checks, which must then fail
      """;

  static Options read(String[] arguments) {
    Deque<String> left = new ArrayDeque<>(List.of(arguments));
    boolean serve = false;
    boolean quick = false;
    boolean growth = false;
    Path json = null;
    long seed = 20_261_126;
    List<String> only = List.of();
    int copies = Size.FULL.copies();
    Fault plant = null;
    while (!left.isEmpty()) {
      String option = left.pop();
      switch (option) {
        case "--serve" -> serve = true;
        case "--quick" -> quick = true;
        case "--growth" -> growth = true;
        case "--json" -> json = Path.of(value(left, option));
        case "--seed" -> seed = Long.parseLong(value(left, option));
        case "--copies" -> copies = Integer.parseInt(value(left, option));
        case "--plant" -> plant = Fault.named(value(left, option));
        case "--only" -> only = List.of(value(left, option).split(","));
        default -> throw new StopBench(HELP);
      }
    }
    return new Options(serve, quick, growth, json, seed, only, copies, plant);
  }

  private static String value(Deque<String> left, String option) {
    if (left.isEmpty()) {
      throw new StopBench(option + " needs a value.\n\n" + HELP);
    }
    return left.pop();
  }

  public boolean wants(String part) {
    return only.isEmpty() || only.contains(part);
  }
}
