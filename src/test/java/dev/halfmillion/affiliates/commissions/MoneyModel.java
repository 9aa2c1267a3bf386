package dev.halfmillion.affiliates.commissions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one order's money should be, worked out anew in minor units: it knows the rules of the books
 * and nothing of the program. Debits are positive.
 */
final class MoneyModel {

  private static final List<String> RANKS = List.of("INQUIRED", "OPENED", "CLOSED", "WON LOST");

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private long givenBack;
  private long takenByBanks;
  private long losses;

  /** A line with what was asked for it and how much of that is one half of its tax. */
  void line(long gross, long half) {
    Line line = new Line();
    line.gross = gross;
    line.half = half;
    line.commission = round(gross - 2 * half, 80, 100);
    lines.add(line);
  }

  int size() {
    return lines.size();
  }

  long gross(int line) {
    return lines.get(line).gross;
  }

  long left(int line) {
    return lines.get(line).gross - lines.get(line).returned;
  }

  long left() {
    return lines.stream().mapToLong(line -> line.gross - line.returned).sum();
  }

  long total() {
    return lines.stream().mapToLong(line -> line.gross).sum();
  }

  boolean isDisputed() {
    return claims.values().stream().anyMatch(claim -> claim.held);
  }

  void refund(long amount) {
    refund(spread(amount));
  }

  void refund(long[] amounts) {
    give(amounts);
    for (long amount : amounts) {
      givenBack += amount;
    }
  }

  /** Takes news of a dispute; false where a person should have to look at it. */
  boolean dispute(String name, long amount, String step) {
    Claim claim = claims.computeIfAbsent(name, fresh -> new Claim(amount));
    int before = rank(claim.state);
    int next = rank(step);
    if (next <= before) {
      return next < before || claim.state.equals(step);
    }
    if (step.equals("LOST")) {
      lose(claim);
    }
    claim.held = step.equals("OPENED");
    claim.shares = claim.held ? spread(Math.min(claim.amount, left())) : new long[lines.size()];
    claim.state = step;
    return true;
  }

  private void lose(Claim claim) {
    long part = Math.min(claim.amount, left());
    give(spread(part));
    takenByBanks += claim.amount;
    losses += claim.amount - part;
  }

  private void give(long[] amounts) {
    for (int i = 0; i < amounts.length; i++) {
      lines.get(i).returned += amounts[i];
    }
  }

  /** Largest remainder over what is left, earlier lines first. */
  private long[] spread(long amount) {
    long[] shares = new long[lines.size()];
    if (amount == 0) {
      return shares;
    }
    long whole = left();
    List<Integer> byRemainder = new ArrayList<>();
    long given = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = amount * left(i) / whole;
      given += shares[i];
      byRemainder.add(i);
    }
    byRemainder.sort(Comparator.comparing((Integer i) -> -(amount * left(i) % whole)));
    for (int i = 0; i < amount - given; i++) {
      shares[byRemainder.get(i)]++;
    }
    return shares;
  }

  /** What all rows of a line's commission add up to. */
  long earned(int line) {
    return lines.get(line).commission - claw(line) - hold(line);
  }

  long commission() {
    return lines.stream().mapToLong(line -> line.commission).sum();
  }

  long claw() {
    long sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      sum += claw(i);
    }
    return sum;
  }

  long hold() {
    long sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      sum += hold(i);
    }
    return sum;
  }

  private long claw(int i) {
    Line line = lines.get(i);
    return round(line.commission, line.returned, line.gross);
  }

  private long hold(int i) {
    Line line = lines.get(i);
    long disputed =
        claims.values().stream().filter(c -> c.held).mapToLong(claim -> claim.shares[i]).sum();
    long both = Math.min(line.gross, line.returned + disputed);
    return round(line.commission, both, line.gross) - claw(i);
  }

  /** What the journals about the order leave on each account, those of affiliates aside. */
  Map<String, Long> accounts() {
    long held = claims.values().stream().filter(c -> c.held).mapToLong(c -> c.amount).sum();
    long tax = 0;
    long taxBack = 0;
    for (Line line : lines) {
      tax += 2 * line.half;
      taxBack += 2 * round(line.half, line.returned, line.gross);
    }
    long back = total() - left();
    Map<String, Long> accounts = new LinkedHashMap<>();
    accounts.put("gateway-clearing", total() - givenBack - takenByBanks - held);
    accounts.put("disputes-held", held);
    accounts.put("revenue", tax - total());
    accounts.put("tax-payable", taxBack - tax);
    accounts.put("refunds", back - taxBack);
    accounts.put("dispute-losses", losses);
    accounts.put("commission-expense", commission() - claw());
    accounts.put("affiliate-disputed", -hold());
    return accounts;
  }

  private static int rank(String state) {
    for (int i = 0; i < RANKS.size(); i++) {
      if (!state.isEmpty() && RANKS.get(i).contains(state)) {
        return i;
      }
    }
    return -1;
  }

  private static long round(long amount, long part, long whole) {
    return BigDecimal.valueOf(amount)
        .multiply(BigDecimal.valueOf(part))
        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static final class Line {
    private long gross;
    private long half;
    private long commission;
    private long returned;
  }

  private final class Claim {
    private final long amount;
    private String state = "";
    private boolean held;
    private long[] shares = new long[lines.size()];

    Claim(long amount) {
      this.amount = amount;
    }
  }
}
