package dev.halfmillion.payments.web;

import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;

/**
 * The gateways of the academy.
 *
 * @param gateways each with its state
 * @param choice which takes rupees
 * @param choices what can be chosen
 */
public record GatewaysPage(List<Row> gateways, String choice, List<Option> choices) {

  /**
   * A gateway.
   *
   * @param title as people write it
   * @param href where its keys are set
   * @param tone of its state
   * @param state in words
   * @param key the key in use, masked
   */
  public record Row(String title, String href, Tone tone, String state, String key) {}
}
