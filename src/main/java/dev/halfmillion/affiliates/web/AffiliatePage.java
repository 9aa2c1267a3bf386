package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One affiliate in the back office.
 *
 * @param payeeHref where the payout details are; null for those who do not see them
 * @param decides whether the reader may suspend and approve
 * @param takesPart whether sales are attributed now
 * @param leftOut why the last payout went without, or empty
 * @param sales the newest
 * @param standings the newest first
 */
public record AffiliatePage(
    String id,
    String name,
    String email,
    String userHref,
    @Nullable String payeeHref,
    String code,
    String link,
    String joined,
    Tone tone,
    String status,
    boolean decides,
    boolean takesPart,
    List<Kpi> strip,
    String leftOut,
    List<SaleLine> sales,
    List<Change> standings) {

  public AffiliatePage {
    strip = List.copyOf(strip);
    sales = List.copyOf(sales);
    standings = List.copyOf(standings);
  }

  /** A change of standing. */
  public record Change(String when, String status, String by, String reason) {}
}
