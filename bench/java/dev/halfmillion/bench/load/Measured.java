package dev.halfmillion.bench.load;

import java.util.List;

/**
 * What a load generator saw.
 *
 * @param requests answered
 * @param seconds it took
 * @param errors answers with a wrong status, and requests without an answer
 * @param p50Ms the time by which half were answered, in milliseconds
 * @param p99Ms and 99 of a hundred
 * @param p999Ms and 999 of a thousand
 * @param sent how many were sent of each kind, in the kinds' order
 */
public record Measured(
    long requests,
    double seconds,
    long errors,
    double p50Ms,
    double p99Ms,
    double p999Ms,
    List<Long> sent) {

  /** Answers in a second. */
  public double rate() {
    return requests / seconds;
  }
}
