package dev.halfmillion.backoffice;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Sql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Very many sales of one day, written straight into the tables as they would be after each was
 * paid, booked, granted, attributed to nobody and settled: the gateway's side and ours.
 */
final class SettledDay {

  private static final long PRICE = 199_900;
  private static final long TAXABLE = 169_406;
  private static final long TAX = 30_494;
  private static final long FEE = 3_998;
  private static final long FEE_TAX = 720;

  private final JdbcTemplate jdbc;
  private final ProductId product;
  private final UUID course;
  private final Instant at;
  private final String prefix;
  private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
  private final Map<String, UUID> accounts = new HashMap<>();

  /**
   * A day to fill.
   *
   * @param product what was bought
   * @param course what it holds
   * @param at when everything happened
   * @param prefix begins all names of this day
   */
  SettledDay(JdbcTemplate jdbc, ProductId product, UUID course, Instant at, String prefix) {
    this.jdbc = jdbc;
    this.product = product;
    this.course = course;
    this.at = at;
    this.prefix = prefix;
  }

  /** The names of one sale. */
  record Names(UUID order, UUID attempt, UUID capture, String gatewayOrder, String payment) {

    String receipt() {
      return PublicId.format("att", attempt);
    }
  }

  /**
   * Writes so many sales and the settlement of all.
   *
   * @param odd which of them the gateway has with another amount
   * @param less how much less than ours that is
   */
  List<Names> fill(int sales, int odd, long less) {
    String settlement = "setl_" + prefix;
    gatewaySettled(settlement, sales, less);
    List<Names> names = new ArrayList<>();
    for (int i = 0; i < sales; i++) {
      Names sale =
          new Names(Ids.next(), Ids.next(), Ids.next(), "order_" + prefix + i, "pay_" + prefix + i);
      names.add(sale);
      gatewaySide(sale, settlement, i == odd ? PRICE - less : PRICE);
      ordered(sale, i);
      captured(sale);
      granted(sale);
    }
    write();
    return names;
  }

  /** A payment on the gateway's side alone, with the order it belongs to there. */
  void gatewaySide(Names sale, String settlement, long amount) {
    row(
        "INSERT INTO sandbox_order (id, receipt, amount_minor, currency, order_number, description,"
            + " payer_name, payer_email, payer_phone, callback_url, created_at)"
            + " VALUES (?, ?, ?, 'INR', 'AA', 'A course', 'Asha Rao',"
            + " 'asha@example.test', '+919800000000', 'http://localhost/', ?)",
        sale.gatewayOrder(),
        sale.receipt(),
        amount,
        Sql.timestamp(at));
    row(
        "INSERT INTO sandbox_payment VALUES (?, ?, 'UPI', 'CAPTURED', ?, 'INR', ?, ?, NULL, ?, ?,"
            + " ?)",
        sale.payment(),
        sale.gatewayOrder(),
        amount,
        FEE + FEE_TAX,
        FEE_TAX,
        Sql.timestamp(at),
        Sql.timestamp(at),
        settlement);
  }

  /** Writes what was collected. */
  void write() {
    rows.forEach(jdbc::batchUpdate);
    rows.clear();
  }

  private void row(String sql, Object... values) {
    rows.computeIfAbsent(sql, s -> new ArrayList<>()).add(values);
  }

  private void gatewaySettled(String settlement, int sales, long less) {
    long sum = sales * (PRICE - FEE - FEE_TAX) - less;
    jdbc.update(
        "INSERT INTO sandbox_settlement VALUES (?, ?, ?, ?, 0, 'UTR0', ?)",
        settlement,
        sum,
        sales * (FEE + FEE_TAX),
        sales * FEE_TAX,
        Sql.timestamp(at));
    row(
        "INSERT INTO payments_settlement (id, gateway, gateway_settlement_id, amount_minor,"
            + " currency, reference, settled_at) VALUES (?, 'sandbox', ?, ?, 'INR', 'UTR0', ?)",
        Ids.bytes(Ids.next()),
        settlement,
        sum,
        Sql.timestamp(at));
    journal(
        "settlement:sandbox:" + settlement,
        "",
        entry("bank", "", sum),
        entry("gateway-clearing", "sandbox", -sum));
  }

  private void ordered(Names sale, int i) {
    UUID line = Ids.next();
    UUID buyer = Ids.next();
    row(
        "INSERT INTO sales_order (id, number, status, placed_at, paid_at, buyer_id, newcomer,"
            + " buyer_name, buyer_email, buyer_phone, buyer_state, total_minor, currency,"
            + " code_typed, submission, corrections) VALUES (?, ?, 'PAID', ?, ?, ?, FALSE, 'Asha"
            + " Rao', ?, '+919800000000', '29', ?, 'INR', FALSE, ?, 0)",
        Ids.bytes(sale.order()),
        prefix + '-' + i,
        Sql.timestamp(at),
        Sql.timestamp(at),
        Ids.bytes(buyer),
        prefix + i + "@example.test",
        PRICE,
        sha(prefix + i));
    row(
        "INSERT INTO sales_order_line (id, order_id, position, product_id, title, sac,"
            + " tax_basis_points, gross_minor, taxable_minor, half_tax_minor, refunded_minor)"
            + " VALUES (?, ?, 0, ?, 'A course', '999293', 1800, ?, ?, ?, 0)",
        Ids.bytes(line),
        Ids.bytes(sale.order()),
        Ids.bytes(product.value()),
        PRICE,
        TAXABLE,
        TAX / 2);
    attributed(sale, line);
    String order = PublicId.format("ord", sale.order());
    journal(
        "sale:" + order,
        order,
        entry("gateway-clearing", "sandbox", PRICE),
        entry("revenue", "", -TAXABLE),
        entry("tax-payable", "", -TAX));
  }

  private void attributed(Names sale, UUID line) {
    row(
        "INSERT INTO affiliates_line (line_id, order_id) VALUES (?, ?)",
        Ids.bytes(line),
        Ids.bytes(sale.order()));
    row(
        "INSERT INTO affiliates_attribution (id, line_id, order_id, rule, precedence, plan_version,"
            + " placed_at, decided_at) VALUES (?, ?, ?, 'none', 'code,click', 1, ?, ?)",
        Ids.bytes(Ids.next()),
        Ids.bytes(line),
        Ids.bytes(sale.order()),
        Sql.timestamp(at),
        Sql.timestamp(at));
  }

  private void captured(Names sale) {
    row(
        "INSERT INTO payments_attempt (id, order_id, gateway, gateway_order_id,"
            + " gateway_payment_id, state, amount_minor, currency, opened_at, captured_at, polls)"
            + " VALUES (?, ?, 'sandbox', ?, ?, 'CAPTURED', ?, 'INR', ?, ?, 0)",
        Ids.bytes(sale.attempt()),
        Ids.bytes(sale.order()),
        sale.gatewayOrder(),
        sale.payment(),
        PRICE,
        Sql.timestamp(at),
        Sql.timestamp(at));
    row(
        "INSERT INTO payments_capture (id, attempt_id, order_id, gateway, gateway_payment_id,"
            + " amount_minor, currency, fee_minor, fee_tax_minor, captured_at, surplus) VALUES (?,"
            + " ?, ?, 'sandbox', ?, ?, 'INR', ?, ?, ?, FALSE)",
        Ids.bytes(sale.capture()),
        Ids.bytes(sale.attempt()),
        Ids.bytes(sale.order()),
        sale.payment(),
        PRICE,
        FEE,
        FEE_TAX,
        Sql.timestamp(at));
    journal(
        "fee:" + PublicId.format("cap", sale.capture()),
        PublicId.format("ord", sale.order()),
        entry("gateway-fees", "", FEE),
        entry("input-tax", "", FEE_TAX),
        entry("gateway-clearing", "sandbox", -FEE - FEE_TAX));
  }

  private void granted(Names sale) {
    row(
        "INSERT INTO entitlements_grant (id, user_id, product_id, kind, target_id, source,"
            + " starts_at, reason, live) VALUES (?, ?, ?, 'course', ?, ?, ?, 'Bought', 1)",
        Ids.bytes(Ids.next()),
        Ids.bytes(Ids.next()),
        Ids.bytes(product.value()),
        Ids.bytes(course),
        "order:" + PublicId.format("ord", sale.order()),
        Sql.timestamp(at));
  }

  private record Entry(String code, String party, long minor) {}

  private static Entry entry(String code, String party, long minor) {
    return new Entry(code, party, minor);
  }

  private void journal(String cause, String about, Entry... entries) {
    UUID id = Ids.next();
    StringBuilder digested = new StringBuilder(cause);
    for (Entry entry : entries) {
      digested.append('|').append(entry.code()).append('/').append(entry.party());
      digested.append('=').append(entry.minor()).append("INR");
    }
    row(
        "INSERT INTO ledger_journal (id, cause, about, description, occurred_at, posted_at, digest)"
            + " VALUES (?, ?, ?, 'Of a day of many sales', ?, ?, ?)",
        Ids.bytes(id),
        cause,
        about,
        Sql.timestamp(at),
        Sql.timestamp(at),
        sha(digested.toString()));
    int line = 0;
    for (Entry entry : entries) {
      line++;
      row(
          "INSERT INTO ledger_entry VALUES (?, ?, ?, ?)",
          Ids.bytes(id),
          line,
          Ids.bytes(account(entry)),
          entry.minor());
    }
  }

  private UUID account(Entry entry) {
    String name = "ledger:" + entry.code() + '/' + entry.party() + "/INR";
    return accounts.computeIfAbsent(
        name,
        key -> {
          UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
          jdbc.update(
              "INSERT IGNORE INTO ledger_account (id, code, party, kind, currency) VALUES (?, ?, ?,"
                  + " ?, 'INR')",
              Ids.bytes(id),
              entry.code(),
              entry.party(),
              kind(entry.code()));
          return id;
        });
  }

  private static String kind(String code) {
    return switch (code) {
      case "revenue" -> "INCOME";
      case "tax-payable" -> "LIABILITY";
      case "gateway-fees" -> "EXPENSE";
      default -> "ASSET";
    };
  }

  private static String sha(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
