package dev.halfmillion.payments.web;

import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news, with its text as it came.
 *
 * @param id in its address
 * @param crumbs the way back
 * @param type the gateway's word
 * @param tone of the state
 * @param state in a word
 * @param reason why it was set aside, ignored or put off
 * @param facts name and value, in order
 * @param order the order it is about, if known
 * @param orderHref the order's trail
 * @param headers as they came, one a line
 * @param body as it came, laid out to be read
 * @param replayable whether a person may give it another turn
 */
public record NewsPage(
    String id,
    List<Link> crumbs,
    String type,
    Tone tone,
    String state,
    @Nullable String reason,
    List<Fact> facts,
    @Nullable String order,
    @Nullable String orderHref,
    String headers,
    String body,
    boolean replayable) {

  /** A name and a value. */
  public record Fact(String name, String value) {}
}
