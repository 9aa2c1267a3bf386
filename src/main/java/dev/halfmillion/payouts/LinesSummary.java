package dev.halfmillion.payouts;

import dev.halfmillion.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * The live lines of a batch in sum, and the hash that an approval is bound to: it covers who gets
 * how much and where to, so that no line can change behind an approval.
 */
record LinesSummary(String hash, int count, Money gross, Money withheld, Money net) {

  /** Over lines in the order of their places. */
  static LinesSummary of(List<Line> lines) {
    MessageDigest sha = sha256();
    for (Line line : lines) {
      String facts =
          String.join(
              "|",
              line.id().toString(),
              line.number(),
              line.payee().toString(),
              line.gross().toString(),
              line.withheld().toString(),
              line.net().toString(),
              line.rail().name(),
              HexFormat.of().formatHex(sha256().digest(line.sealed())));
      sha.update((facts + '\n').getBytes(StandardCharsets.UTF_8));
    }
    return new LinesSummary(
        HexFormat.of().formatHex(sha.digest()),
        lines.size(),
        sum(lines, Line::gross),
        sum(lines, Line::withheld),
        sum(lines, Line::net));
  }

  private static Money sum(List<Line> lines, Function<Line, Money> amount) {
    return lines.stream().map(amount).reduce(Money.zero(Money.INR), Money::plus);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
