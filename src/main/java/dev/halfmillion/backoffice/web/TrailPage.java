package dev.halfmillion.backoffice.web;

import dev.halfmillion.platform.ui.Split;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to one order, from the click to the mails.
 *
 * @param refundHref where a refund is asked for; null where nothing can go back
 * @param accessHref where access is sent again; null while unpaid
 */
public record TrailPage(
    String number,
    String amount,
    String status,
    Tone tone,
    List<Event> events,
    @Nullable Split split,
    List<Fact> checks,
    List<Fact> buyer,
    @Nullable String refundHref,
    @Nullable String accessHref) {

  /**
   * One thing that happened, or will.
   *
   * @param proof what to look it up by
   * @param proofHref where, or null
   * @param together whether it was written in the same transaction as its neighbours
   * @param future whether it is still to come
   */
  public record Event(
      String icon,
      String title,
      String time,
      String day,
      String proof,
      @Nullable String proofHref,
      boolean together,
      boolean future,
      List<String> sentences,
      List<Posting> postings) {}

  /** One line of a journal; the side that is empty is an empty text. */
  public record Posting(String account, String debit, String credit) {}

  /** A name and its value. */
  public record Fact(String name, String value) {}
}
