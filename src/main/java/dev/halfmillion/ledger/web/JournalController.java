package dev.halfmillion.ledger.web;

import dev.halfmillion.ledger.web.JournalReader.Entry;
import dev.halfmillion.ledger.web.JournalReader.Head;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One journal with its entries. */
@Controller
class JournalController {

  private final JournalReader journals;

  JournalController(JournalReader journals) {
    this.journals = journals;
  }

  @GetMapping("/admin/ledger/journals/{id}")
  String show(@PathVariable String id, Model model) {
    UUID journal = PublicId.parse("jrn", id).orElseThrow(Refusal::notFound);
    Head head = journals.head(journal).orElseThrow(Refusal::notFound);
    model.addAttribute("page", page(id, head, journals.entries(journal)));
    return "ledger/journal";
  }

  private static JournalPage page(String id, Head head, List<Entry> entries) {
    Long sequence = head.sequence();
    return new JournalPage(
        head.description().isEmpty() ? head.cause() : head.description(),
        id,
        head.cause(),
        head.about(),
        LedgerWords.moment(head.occurredAt()),
        LedgerWords.moment(head.postedAt()),
        sequence == null ? "Not yet; done within a minute" : "Number %,d".formatted(sequence),
        sequence != null,
        entries.stream().map(JournalController::line).toList(),
        sum(entries, 1),
        sum(entries, -1));
  }

  private static JournalPage.Line line(Entry entry) {
    return new JournalPage.Line(
        LedgerWords.name(entry.code()),
        entry.party(),
        LedgerWords.accountHref(entry.code(), entry.party()),
        LedgerWords.side(entry.amount()),
        LedgerWords.side(entry.amount().negated()));
  }

  private static String sum(List<Entry> entries, int side) {
    Money zero = Money.zero(entries.getFirst().amount().currency());
    Money sum =
        entries.stream()
            .map(Entry::amount)
            .filter(amount -> Long.signum(amount.minor()) == side)
            .reduce(zero, Money::plus);
    return MoneyFormat.full(side > 0 ? sum : sum.negated());
  }
}
