package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.CommissionStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which sales a list shows. */
enum SaleFilter {
  ALL("All", List.of()),
  PENDING("Pending", List.of(CommissionStatus.PENDING)),
  AVAILABLE("Available", List.of(CommissionStatus.APPROVED, CommissionStatus.ALLOCATED)),
  PAID("Paid", List.of(CommissionStatus.PAID)),
  HELD("Held", List.of(CommissionStatus.HELD)),
  REVERSED("Reversed", List.of(CommissionStatus.REVERSED, CommissionStatus.REJECTED));

  private final String label;
  private final List<CommissionStatus> statuses;

  SaleFilter(String label, List<CommissionStatus> statuses) {
    this.label = label;
    this.statuses = statuses;
  }

  /** The filter named in an address; all for anything unknown. */
  static SaleFilter of(String key) {
    return Arrays.stream(values()).filter(f -> f.key().equals(key)).findFirst().orElse(ALL);
  }

  /** The narrow filter that shows a status. */
  static SaleFilter showing(CommissionStatus status) {
    return Arrays.stream(values())
        .filter(filter -> filter.statuses.contains(status))
        .findFirst()
        .orElseThrow();
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return label;
  }

  String condition() {
    return statuses.isEmpty()
        ? ""
        : statuses.stream()
            .map(status -> "'" + status.key() + "'")
            .collect(Collectors.joining(", ", " AND c.status IN (", ")"));
  }
}
