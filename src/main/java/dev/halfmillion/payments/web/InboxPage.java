package dev.halfmillion.payments.web;

import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The news from gateways, newest first.
 *
 * @param kpis what waits for whom
 * @param alarms what is wrong with gateways for long
 * @param tabs the lists of the inbox
 * @param rows one page of it
 * @param turnedAway what was not let in lately
 * @param older where the next page begins
 * @param newest where the list begins, when one is not there
 */
public record InboxPage(
    List<Kpi> kpis,
    List<Trouble> alarms,
    List<Link> tabs,
    List<Row> rows,
    List<TurnedAwayRow> turnedAway,
    @Nullable String older,
    @Nullable String newest) {

  /**
   * Something is wrong with a gateway.
   *
   * @param title what, and with which
   * @param since when it began
   * @param advice what to do
   */
  public record Trouble(String title, String since, String advice) {}

  /**
   * One piece of news.
   *
   * @param href its page
   * @param time when it came, in India
   * @param type the gateway's word
   * @param source who sent it, or that we asked
   * @param order the order it is about, or a dash
   * @param orderHref the order's trail, if known
   * @param tone of the state
   * @param state in a word
   * @param reason why it was set aside, ignored or put off
   */
  public record Row(
      String href,
      String time,
      String type,
      String source,
      String order,
      @Nullable String orderHref,
      Tone tone,
      String state,
      String reason) {}

  /**
   * Webhooks that were not let in on one day.
   *
   * @param day the date
   * @param gateway to whose address they came
   * @param why the reason
   * @param times how many
   * @param last when the last came, and from where
   */
  public record TurnedAwayRow(String day, String gateway, String why, String times, String last) {}
}
