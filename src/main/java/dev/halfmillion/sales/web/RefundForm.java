package dev.halfmillion.sales.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.sales.RefundDraft;
import dev.halfmillion.sales.RefundKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * What was typed to refund an order.
 *
 * @param by {@code lines} when the amounts of lines count, else the amount of the whole order
 * @param amount in rupees, as typed
 * @param lines what was typed for each line, by the line's outside name
 * @param access what happens to what was bought: {@code ends}, {@code stays} or {@code goodwill}
 * @param key made with the form: the same form sent twice is one refund
 * @param sure whether the figures were read and confirmed
 */
public record RefundForm(
    String by,
    String amount,
    Map<String, String> lines,
    String access,
    String reason,
    String key,
    boolean sure) {

  /** The beginning of a line's field. */
  public static final String LINE = "line-";

  private static final int LONGEST = 20;
  private static final int MOST_LINES = 100;

  public RefundForm {
    lines = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  /** A form to begin with. */
  static RefundForm begin(Money left, String key) {
    return new RefundForm("amount", RupeeText.plain(left), Map.of(), "ends", "", key, false);
  }

  /** What was sent; what is missing is empty. */
  static RefundForm of(MultiValueMap<String, String> sent) {
    Map<String, String> lines = new LinkedHashMap<>();
    sent.forEach(
        (name, values) -> {
          if (name.startsWith(LINE) && lines.size() < MOST_LINES) {
            lines.put(name.substring(LINE.length()), shortened(values.getFirst()));
          }
        });
    String key = text(sent, "key");
    String access = text(sent, "access");
    return new RefundForm(
        text(sent, "by").equals("lines") ? "lines" : "amount",
        shortened(text(sent, "amount")),
        lines,
        access.equals("stays") || access.equals("goodwill") ? access : "ends",
        text(sent, "reason").replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip(),
        key.length() > 100 ? "" : key,
        text(sent, "sure").equals("true"));
  }

  private static String text(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value;
  }

  private static String shortened(String typed) {
    String text = typed.strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** Whether the amounts of lines count. */
  public boolean byLine() {
    return by.equals("lines");
  }

  /** What was typed for a line. */
  public String line(String name) {
    return lines.getOrDefault(name, "");
  }

  /** The field whose text is no amount of money, or empty; a line may be left empty. */
  Optional<String> senseless() {
    if (!byLine()) {
      return money(amount).isPresent() ? Optional.empty() : Optional.of("amount");
    }
    Optional<String> wrong =
        lines.entrySet().stream()
            .filter(l -> !l.getValue().isEmpty())
            .filter(l -> RupeeText.parse(l.getValue()).isEmpty() || lineId(l.getKey()).isEmpty())
            .map(l -> LINE + l.getKey())
            .findFirst();
    return wrong.isPresent() || !byLines().isEmpty() ? wrong : Optional.of("amount");
  }

  /** What it asks for; only where nothing is senseless. */
  RefundDraft draft() {
    RefundDraft draft =
        byLine()
            ? RefundDraft.ofLines(byLines(), reason)
            : RefundDraft.of(money(amount).orElseThrow(), reason);
    return switch (access) {
      case "goodwill" -> draft.asGoodwill();
      case "stays" -> draft.keepingAccess();
      default -> draft;
    };
  }

  /** The kind of it. */
  RefundKind kind() {
    return access.equals("goodwill") ? RefundKind.GOODWILL : RefundKind.REFUND;
  }

  private Map<UUID, Money> byLines() {
    Map<UUID, Money> amounts = new LinkedHashMap<>();
    lines.forEach(
        (name, typed) ->
            money(typed).ifPresent(part -> lineId(name).ifPresent(id -> amounts.put(id, part))));
    return amounts;
  }

  private static Optional<Money> money(String typed) {
    return RupeeText.parse(typed).filter(Money::isPositive);
  }

  private static Optional<UUID> lineId(String name) {
    return PublicId.parse("lin", name);
  }
}
