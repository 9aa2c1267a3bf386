package dev.halfmillion.bench.run;

import java.util.List;

/**
 * How long everything takes, in seconds.
 *
 * @param warmUp of the mix before anything is measured: the program is compiled while it runs
 * @param partWarmUp of each part, before it is measured
 * @param oneCpuWarmUp of the mix on all processors, before it runs on one
 * @param baseline of each baseline
 * @param part of each part
 * @param mix of the mix
 * @param oneCpu of the mix on one processor
 * @param connections at which the parts and the mix are run; the last one counts
 * @param prepared orders waiting for their payment
 */
record Length(
    int warmUp,
    int partWarmUp,
    int oneCpuWarmUp,
    int baseline,
    int part,
    int mix,
    int oneCpu,
    List<Integer> connections,
    int prepared) {

  static final Length QUICK = new Length(75, 4, 60, 4, 6, 25, 20, List.of(64), 3_000);
  static final Length FULL = new Length(150, 10, 120, 10, 15, 65, 60, List.of(16, 64), 10_500);

  static Length of(boolean quick) {
    return quick ? QUICK : FULL;
  }
}
