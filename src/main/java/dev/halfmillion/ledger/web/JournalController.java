package dev.halfmillion.ledger.web;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.SubjectNames;
import dev.halfmillion.ledger.SubjectNames.Named;
import dev.halfmillion.ledger.web.JournalReader.Entry;
import dev.halfmillion.ledger.web.JournalReader.Head;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.live.TestMark;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One journal with its entries. */
@Controller
class JournalController {

  private final JournalReader journals;
  private final SubjectNames names;
  private final TestMark mark;

  JournalController(JournalReader journals, SubjectNames names, TestMark mark) {
    this.journals = journals;
    this.names = names;
    this.mark = mark;
  }

  @GetMapping("/admin/ledger/journals/{id}")
  String show(@PathVariable String id, Model model) {
    UUID journal = PublicId.parse("jrn", id).orElseThrow(Refusal::notFound);
    Head head = journals.head(journal).orElseThrow(Refusal::notFound);
    model.addAttribute("page", page(id, head, journals.entries(journal)));
    return "ledger/journal";
  }

  private JournalPage page(String id, Head head, List<Entry> entries) {
    Long sequence = head.sequence();
    boolean aside = head.test() && !mark.now();
    Map<String, Named> known =
        names.of(
            Stream.concat(Stream.of(head.about()), entries.stream().map(Entry::party)).toList());
    return new JournalPage(
        head.description().isEmpty() ? head.cause() : head.description(),
        id,
        head.cause(),
        Subject.of(head.about(), known),
        LedgerWords.moment(head.occurredAt()),
        LedgerWords.moment(head.postedAt()),
        sequence == null ? "Not yet; done within a minute" : "Number %,d".formatted(sequence),
        sequence != null,
        head.test(),
        entries.stream().map(entry -> line(entry, known, aside)).toList(),
        sum(entries, 1),
        sum(entries, -1));
  }

  private static JournalPage.Line line(Entry entry, Map<String, Named> known, boolean aside) {
    return new JournalPage.Line(
        AccountRef.title(entry.code()),
        Subject.of(entry.party(), known),
        LedgerWords.accountHref(entry.code(), entry.party(), aside),
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
