package dev.halfmillion.backoffice.web;

import dev.halfmillion.backoffice.web.TrailPage.Posting;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.PostedJournal;
import dev.halfmillion.ledger.SubjectNames.Named;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The journals of one order. An event that explains one takes it; what nobody has taken stands in
 * the trail by itself.
 */
final class OrderJournals {

  private final Map<String, PostedJournal> left = new LinkedHashMap<>();
  private final Map<String, Named> names;

  OrderJournals(List<PostedJournal> journals, Map<String, Named> names) {
    journals.forEach(journal -> left.put(journal.cause(), journal));
    this.names = names;
  }

  /** The event with the journal of a cause below it, if there is one. */
  TrailEvent explain(TrailEvent event, String cause) {
    PostedJournal journal = left.remove(cause);
    return journal == null ? event : below(event, journal);
  }

  /** Those that no event has taken. */
  Stream<TrailEvent> rest() {
    return new ArrayList<>(left.values())
        .stream()
            .map(
                journal ->
                    below(
                        TrailEvent.of(
                            journal.occurredAt(),
                            60,
                            "book-open",
                            journal.description().isEmpty() ? "Journal" : journal.description()),
                        journal));
  }

  private TrailEvent below(TrailEvent event, PostedJournal journal) {
    Long number = journal.number();
    return event
        .provenBy(
            number == null ? "Journal" : "Journal %,d".formatted(number),
            "/admin/ledger/journals/" + journal.id())
        .posting(journal.lines().stream().map(this::posting).toList());
  }

  private Posting posting(PostedJournal.Line line) {
    Money amount = line.amount();
    return amount.isPositive()
        ? new Posting(name(line.account()), MoneyFormat.full(amount), "")
        : new Posting(name(line.account()), "", MoneyFormat.full(amount.negated()));
  }

  private String name(AccountRef account) {
    String title = AccountRef.title(account.code());
    if (account.party().isEmpty()) {
      return title;
    }
    Named party = names.get(account.party());
    return title + ", " + (party == null ? account.party() : party.name());
  }
}
