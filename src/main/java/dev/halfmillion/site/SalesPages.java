package dev.halfmillion.site;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import org.springframework.stereotype.Service;

/** The door to the texts of sales pages. */
@Service
public class SalesPages {

  private static final int LINE = 200;
  private static final int PARAGRAPH = 400;
  private static final int ANSWER = 1000;
  private static final int MOST = 20;

  private final SalesPageRows rows;
  private final Transactions transactions;

  SalesPages(SalesPageRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  /** The texts of a product's page; empty ones where nobody has written any. */
  public SalesPage of(ProductId product) {
    return rows.find(product).orElse(SalesPage.EMPTY);
  }

  /**
   * Writes a product's page, in place of what stood there.
   *
   * @throws Refusal when a text is too long, a line is empty or there are too many
   */
  public void write(ProductId product, SalesPage page) {
    requireText("promise", page.promise(), PARAGRAPH, false);
    requireText("instructor line", page.instructorLine(), PARAGRAPH, false);
    requireFew(page.outcomes().size());
    requireFew(page.questions().size());
    page.outcomes().forEach(outcome -> requireText("outcome", outcome, LINE, true));
    for (SalesPage.Question question : page.questions()) {
      requireText("question", question.question(), LINE, true);
      requireText("answer", question.answer(), ANSWER, true);
    }
    transactions.run(() -> rows.replace(product, page));
  }

  private static void requireText(String name, String text, int most, boolean needed) {
    if (text.length() > most || (needed && text.isBlank())) {
      String sentence = "Give the %s %sat most %d characters.";
      throw new Refusal(
          "site.sales-page-text",
          sentence.formatted(name, needed ? "at least one and " : "", most));
    }
  }

  private static void requireFew(int size) {
    if (size > MOST) {
      throw new Refusal(
          "site.sales-page-length", "A page has at most %d lines of a kind.".formatted(MOST));
    }
  }
}
