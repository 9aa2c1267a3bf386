package dev.halfmillion.backoffice.web;

import dev.halfmillion.platform.ui.Split;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to one order, from the click to the mails, and what is still to come.
 *
 * @param marks how the order and its commissions stand
 * @param split where the money is now; null while unpaid
 * @param refundHref where a refund is asked for; null where nothing can go back
 * @param accessHref where access is sent again; null where there is none
 * @param warning what a refund of all that is left would take back, or empty
 */
public record TrailPage(
    String number,
    String amount,
    List<Mark> marks,
    List<Event> events,
    @Nullable Split split,
    List<Fact> checks,
    List<Fact> buyer,
    @Nullable String refundHref,
    @Nullable String accessHref,
    String warning) {

  /** A status in a word, on its badge. */
  public record Mark(Tone tone, String text) {}

  /**
   * One thing that happened, or will.
   *
   * @param day empty where it is the day of the event before
   * @param proof what to look it up by
   * @param together whether it was written in the same transaction as its neighbours
   * @param future whether it is still to come
   */
  public record Event(
      String icon,
      String title,
      String time,
      String day,
      Proof proof,
      boolean together,
      boolean future,
      List<Note> notes,
      List<Posting> postings) {}

  /**
   * What an event is looked up by.
   *
   * @param href where; null where the reader may not look or there is nothing more to see
   */
  public record Proof(String text, @Nullable String href) {

    static final Proof NONE = new Proof("", null);
  }

  /**
   * A sentence below an event.
   *
   * @param icon of a verdict, or null for a plain sentence
   * @param detail said less loudly after it, or empty
   * @param href where the text leads, or null
   */
  public record Note(@Nullable String icon, String text, String detail, @Nullable String href) {}

  /** One line of a journal; the side that is empty is an empty text. */
  public record Posting(String account, String debit, String credit) {}

  /**
   * A name and its value.
   *
   * @param href where the value leads, or null
   */
  public record Fact(String name, String value, @Nullable String href) {

    static Fact of(String name, String value) {
      return new Fact(name, value, null);
    }
  }
}
