package dev.halfmillion.payments.disputes.web;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;

/**
 * One dispute.
 *
 * @param name the gateway's name for it
 * @param lead what it means now and what to do, in a sentence or two
 * @param deadline until when evidence is taken, or empty where nothing is to be done
 * @param turns what became of it so far
 */
public record DisputePage(
    String name,
    String amount,
    Tone tone,
    String state,
    String orderHref,
    String lead,
    String deadline,
    List<Fact> facts,
    List<Fact> turns) {

  public DisputePage {
    facts = List.copyOf(facts);
    turns = List.copyOf(turns);
  }

  /** A name and what there is to say. */
  public record Fact(String name, String text) {}
}
