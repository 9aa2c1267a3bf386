package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Split;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order, as its buyer sees it.
 *
 * @param look which of the pages it is
 * @param address of this page, with the key where one opened it
 * @param placed when, in words
 * @param asked how often the page has asked for news
 * @param trouble why the gateway's page could not be opened just now, or empty
 * @param offer what it costs and why
 * @param paid what a paid order offers; null before
 */
public record OrderPage(
    Look look,
    String number,
    String title,
    String total,
    String placed,
    Addresses address,
    int asked,
    String supportEmail,
    String trouble,
    Offer offer,
    @Nullable Paid paid) {

  /** The same page, saying why the gateway's page could not be opened. */
  OrderPage troubled(String sentence) {
    return new OrderPage(
        look, number, title, total, placed, address, asked, supportEmail, sentence, offer, paid);
  }

  /** Whether the answer may still come, so that the page goes on asking for news. */
  boolean isOpen() {
    return switch (look) {
      case CONFIRMING, WAITING, CHECKING, LEFT_UNPAID -> true;
      default -> false;
    };
  }

  /** Whether the page asks for news by itself; of one who left, not for ever. */
  public boolean asks() {
    return isOpen() && (look != Look.LEFT_UNPAID || asked < OrderPages.PATIENCE);
  }

  /** What the page asks for news. */
  public String news() {
    return address.news() + joint(address.news()) + "asked=" + asked;
  }

  /** The page itself, asked for so many times more. */
  public String again(int more) {
    return address.page() + joint(address.page()) + "asked=" + (asked + more);
  }

  private static String joint(String path) {
    return path.contains("?") ? "&" : "?";
  }

  /**
   * What the order costs and why.
   *
   * @param free whether there was nothing to pay
   * @param coupon the code of the coupon that it was placed with, or empty
   * @param reductions from the list price to what is paid; empty where nothing went off
   * @param anew where the same can be bought again
   */
  public record Offer(boolean free, String coupon, List<Line> reductions, String anew) {

    public Offer {
      reductions = List.copyOf(reductions);
    }
  }

  /** The pages an order has. */
  public enum Look {
    UNPAID,
    LEFT_UNPAID,
    CONFIRMING,
    WAITING,
    FAILED,
    CHECKING,
    TURNED_BACK,
    BOUGHT_AGAIN,
    PAID,
    REFUNDED
  }

  /**
   * Where the page's links and forms lead.
   *
   * @param news asked every few seconds while the answer is open
   */
  public record Addresses(
      String page, String news, String pay, String start, String correct, String invoice) {}

  /**
   * What a paid order shows.
   *
   * @param firstName for the heading
   * @param sentTo the address the receipt went to, shortened
   * @param start how the buyer gets in
   * @param next where the buyer begins: the first lesson, or the files
   * @param proof what opens the account; null for those whose mailbox has answered, and for others
   * @param correctable whether a mistyped address can be corrected from here
   * @param typed what was typed as the right address, else the one that may be wrong
   * @param refunds what went back, one line each
   * @param kept what stays open although all of its money went back, or empty
   * @param promise what the refund promise gives now, or empty
   * @param refundHref where money is asked back, or empty where nothing is left
   */
  public record Paid(
      String firstName,
      String invoice,
      String sentTo,
      Start start,
      String next,
      @Nullable Proof proof,
      boolean correctable,
      String typed,
      List<Problem> problems,
      List<Line> refunds,
      String kept,
      String promise,
      String refundHref,
      @Nullable Share share) {

    /** What the button says that leads there. */
    public String nextWords() {
      return next.startsWith("/learn") ? "Start lesson 1" : "Get your files";
    }

    public Paid {
      problems = List.copyOf(problems);
      refunds = List.copyOf(refunds);
    }
  }

  /**
   * The link that was mailed and not opened yet.
   *
   * @param masked where to, shortened
   * @param email where another one would go
   */
  public record Proof(String masked, String email) {}

  /** How the buyer of a paid order gets in. */
  public enum Start {
    /** Is signed in: straight to the course. */
    LEARN,
    /** Is new here and in the browser that paid: one press. */
    ENTER,
    /** By the link in the mail alone: nobody paid, so nobody knows whose address it is. */
    MAIL,
    /** By the link in the mail, or by signing in. */
    SIGN_IN
  }

  /**
   * One amount that went back.
   *
   * @param href the credit note, or empty
   */
  public record Line(String label, String amount, String href) {}

  /**
   * What sharing the course would earn.
   *
   * @param link the buyer's own link, or empty for somebody who has not joined
   * @param shown the link without its scheme
   * @param text what a message with the link says
   */
  public record Share(String reward, String link, String shown, String text, Split split) {}
}
