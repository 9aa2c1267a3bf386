package dev.halfmillion.affiliates;

import java.util.List;
import java.util.Optional;

/** Keeps the clicks on referral links. A click is only ever added. */
public interface Clicks {

  /**
   * Records a click and returns when it is durable.
   *
   * @return empty for an unknown code or one whose owner does not take part, and while the academy
   *     has no program
   */
  Optional<RecordedClick> record(ClickFacts facts);

  /**
   * Records clicks of the past, by the same rules but many at a time.
   *
   * @return one answer per click, in their order
   */
  List<Optional<RecordedClick>> recordHistory(List<ClickFacts> facts);
}
