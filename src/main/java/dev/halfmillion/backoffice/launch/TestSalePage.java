package dev.halfmillion.backoffice.launch;

import java.util.List;

/**
 * One sale through everything.
 *
 * @param open whether one can be sent now
 * @param why else why not; empty where it can
 * @param product what would be sold; empty where nothing can be
 * @param key of the form
 * @param number of the last test order; empty before the first
 * @param href its whole trail
 * @param steps how far the last one is
 * @param running whether it is still under way
 */
public record TestSalePage(
    boolean open,
    String why,
    String product,
    String key,
    String number,
    String href,
    List<Step> steps,
    boolean running) {

  public TestSalePage {
    steps = List.copyOf(steps);
  }

  /**
   * One thing that a sale sets off.
   *
   * @param state done, now, or later
   */
  public record Step(String title, String text, String state) {}
}
