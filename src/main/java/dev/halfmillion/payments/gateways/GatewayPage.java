package dev.halfmillion.payments.gateways;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a gateway's list.
 *
 * @param records what stands on it
 * @param next the place of the next page; null at the end
 */
public record GatewayPage(List<GatewayRecord> records, @Nullable String next) {

  public GatewayPage {
    records = List.copyOf(records);
  }
}
