package dev.halfmillion.backoffice.support;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that helps to help one person.
 *
 * @param here the page's own address
 * @param usersHref roles and suspension
 * @param checkHref the guided check, asked for this person
 * @param gives whether the reader may give access by hand
 * @param suspended whether signing in is barred
 * @param facts who it is and how they get in
 * @param orders the newest first
 * @param payments attempts to pay the newest orders
 * @param access what they may use, or might once
 * @param story what happened, the newest first
 * @param trouble why something was not done, or empty
 */
public record PersonPage(
    String here,
    String name,
    String usersHref,
    String checkHref,
    boolean gives,
    boolean suspended,
    List<Fact> facts,
    List<SupportPage.Row> orders,
    List<Payment> payments,
    List<Access> access,
    List<Event> story,
    String trouble) {

  public PersonPage {
    facts = List.copyOf(facts);
    orders = List.copyOf(orders);
    payments = List.copyOf(payments);
    access = List.copyOf(access);
    story = List.copyOf(story);
  }

  /** The same page, saying why something was not done. */
  PersonPage troubled(String sentence) {
    return new PersonPage(
        here, name, usersHref, checkHref, gives, suspended, facts, orders, payments, access, story,
        sentence);
  }

  /**
   * A name and its value.
   *
   * @param href where it leads, or null
   */
  public record Fact(String name, String value, @Nullable String href) {

    static Fact of(String name, String value) {
      return new Fact(name, value, null);
    }
  }

  /**
   * An attempt to pay.
   *
   * @param id what the gateway calls it, or empty
   * @param problem what went wrong, or empty
   */
  public record Payment(
      String order,
      String orderHref,
      String gateway,
      String id,
      String when,
      String amount,
      Tone tone,
      String state,
      String problem) {}

  /**
   * Something that may be used.
   *
   * @param source why it was given, in words
   * @param sourceHref where that is, or null
   */
  public record Access(
      String title,
      String source,
      @Nullable String sourceHref,
      String since,
      Tone tone,
      String status) {}

  /**
   * Something that happened.
   *
   * @param href where to see it, or null
   */
  public record Event(
      String icon, String title, String text, String time, String day, @Nullable String href) {}
}
