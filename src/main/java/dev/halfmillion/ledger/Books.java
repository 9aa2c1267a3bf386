package dev.halfmillion.ledger;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.live.TestMark;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Reads the books: what was posted about a subject. */
@Service
public class Books {

  private final Journals journals;
  private final TestMark mark;

  Books(Journals journals, TestMark mark) {
    this.journals = journals;
    this.mark = mark;
  }

  /** The journals about a subject such as {@code ord_…}, oldest first. */
  public List<PostedJournal> about(Object subject) {
    return journals.about(subject.toString());
  }

  /**
   * What each of these journals put on one account, debits less credits, by its cause. A journal
   * without an entry there counts zero; a cause that was never posted is left out.
   *
   * @param causes at most 1,000 or so
   */
  public Map<String, Money> amounts(
      AccountRef account, Currency currency, Collection<String> causes) {
    return causes.isEmpty() ? Map.of() : journals.amounts(account, currency, causes);
  }

  /**
   * What all journals of the present kind whose cause begins so put on one account, debits less
   * credits.
   */
  public Money amount(AccountRef account, Currency currency, String causesBeginning) {
    return journals.amount(account, currency, causesBeginning, mark.now());
  }
}
