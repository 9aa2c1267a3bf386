package dev.halfmillion.backoffice.web;

import dev.halfmillion.platform.setup.SetUpChecklist;
import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import java.util.Optional;

/**
 * What the back office opens with.
 *
 * @param greeting by the hour in India
 * @param money whose the money is; empty for those who do not see it
 * @param claims what the bank balance is made of, down to what is the academy's
 * @param work what waits for the reader
 * @param latest the newest orders
 * @param setUp what the owner sees to yet; empty where that is nothing
 */
public record TodayPage(
    String greeting,
    List<Kpi> money,
    List<Row> claims,
    List<Work> work,
    List<Sale> latest,
    Optional<SetUpChecklist> setUp) {

  public TodayPage {
    money = List.copyOf(money);
    claims = List.copyOf(claims);
    work = List.copyOf(work);
    latest = List.copyOf(latest);
  }

  /**
   * A line of the account from the bank balance to what is safe to take.
   *
   * @param note who has the claim, and until when
   * @param href the account in the ledger, or empty
   */
  public record Row(String label, String note, String amount, String href) {}

  /** Work that waits. */
  public record Work(String text, String href) {}

  /** A new order. */
  public record Sale(
      String when,
      String number,
      String href,
      String title,
      String buyer,
      String amount,
      Tone tone,
      String status) {}
}
