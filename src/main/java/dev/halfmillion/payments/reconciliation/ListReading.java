package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.payments.gateways.GatewayLists;
import dev.halfmillion.payments.gateways.GatewayPage;
import dev.halfmillion.payments.gateways.GatewayRecord;
import dev.halfmillion.payments.gateways.GatewayRecord.Kind;
import dev.halfmillion.payments.gateways.GatewayRecord.State;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.platform.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Reads a day of a gateway's lists into {@link ListLines}: a page is asked for outside any
 * transaction, up to three times, and kept in one of its own.
 */
@Component
class ListReading {

  private static final int TRIES = 3;

  /** Beyond this many pages a list does not end. */
  private static final int MOST_PAGES = 20_000;

  private final ListLines lines;
  private final Runs runs;
  private final Transactions transactions;
  private final Clock clock;

  ListReading(ListLines lines, Runs runs, Transactions transactions, Clock clock) {
    this.lines = lines;
    this.runs = runs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Reads payments, refunds, settlements and what those are made of.
   *
   * @throws GatewaySilent when a page did not come; what was read so far counts for nothing
   */
  void read(Run run, GatewayLists lists) {
    Instant from = run.period().begin();
    Instant to = run.period().end();
    transactions.run(() -> lines.clear(run.id()));
    List<GatewayRecord> settlements = new ArrayList<>();
    for (Kind kind : List.of(Kind.PAYMENT, Kind.REFUND, Kind.SETTLEMENT)) {
      Consumer<GatewayPage> also =
          kind == Kind.SETTLEMENT ? page -> settlements.addAll(page.records()) : page -> {};
      each(run, place -> lists.page(kind, from, to, place), also);
    }
    settlements.stream()
        .filter(settlement -> settlement.state() == State.DONE)
        .forEach(one -> each(run, place -> lists.parts(one, place), page -> {}));
  }

  private void each(Run run, Function<String, GatewayPage> pages, Consumer<GatewayPage> also) {
    String place = GatewayLists.BEGIN;
    for (int read = 0; place != null; read++) {
      GatewayPage page = page(pages, place);
      also.accept(page);
      List<GatewayRecord> told = page.records().stream().filter(ListReading::matters).toList();
      transactions.run(() -> lines.add(run.id(), run.gateway(), told));
      runs.touch(run.id(), clock.instant());
      if (place.equals(page.next()) || read >= MOST_PAGES) {
        throw new GatewaySilent("A list that does not end");
      }
      place = page.next();
    }
  }

  /** A declined payment moved no money, and may stand beside the one that did. */
  private static boolean matters(GatewayRecord record) {
    return record.kind() != Kind.PAYMENT || record.state() != State.FAILED;
  }

  private static GatewayPage page(Function<String, GatewayPage> pages, String place) {
    for (int attempt = 1; ; attempt++) {
      try {
        return pages.apply(place);
      } catch (GatewaySilent silent) {
        if (attempt == TRIES) {
          throw silent;
        }
      }
    }
  }
}
