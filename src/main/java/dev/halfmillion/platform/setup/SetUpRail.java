package dev.halfmillion.platform.setup;

import dev.halfmillion.platform.SetUpStep;
import java.util.List;
import java.util.stream.IntStream;

/** The frame around the short forms: which there are, which are done, and which one is shown. */
public final class SetUpRail {

  private final List<Stop> stops;

  SetUpRail(List<SetUpStep> forms, String path) {
    this.stops =
        IntStream.range(0, forms.size())
            .mapToObj(
                at ->
                    new Stop(
                        at + 1,
                        forms.get(at).name(),
                        forms.get(at).path(),
                        forms.get(at).done(),
                        forms.get(at).path().equals(path)))
            .toList();
  }

  /** The forms in their order. */
  public List<Stop> stops() {
    return stops;
  }

  /** Which one is shown: "Step 2 of 7"; empty where none is. */
  public String where() {
    return stops.stream()
        .filter(Stop::current)
        .findFirst()
        .map(stop -> "Step " + stop.number() + " of " + stops.size())
        .orElse("");
  }

  /** The form after the one that is shown, for whoever leaves this one for later. */
  public String later() {
    return stops.stream()
        .dropWhile(stop -> !stop.current())
        .skip(1)
        .map(Stop::href)
        .findFirst()
        .orElse("/admin");
  }

  /**
   * One form.
   *
   * @param number from 1
   */
  public record Stop(int number, String name, String href, boolean done, boolean current) {}
}
