package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.sales.documents.DocumentKind;
import dev.halfmillion.sales.documents.DocumentSnapshot;
import dev.halfmillion.sales.documents.DocumentSnapshot.Customer;
import dev.halfmillion.sales.documents.DocumentSnapshot.Item;
import dev.halfmillion.sales.documents.DocumentSnapshot.Supplier;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxSplit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OtherTaxPagesTests {

  @Test
  void whoIsNotRegisteredGivesAReceiptWithoutAnyTax() {
    InvoicePage page = InvoicePages.page(document("", Rate.ZERO), "");

    assertThat(page.title()).isEqualTo("Receipt");
    assertThat(page.taxed()).isFalse();
    assertThat(page.placeOfSupply()).isEmpty();
    assertThat(page.sums()).isEmpty();
    assertThat(page.total()).isEqualTo("₹1,200.00");
    assertThat(page.supplier().details()).noneMatch(line -> line.contains("GSTIN"));
    assertThat(page.lines().getFirst().sac()).isEmpty();
  }

  @Test
  void oneInclusiveRateStandsByItsNameWithoutStates() {
    InvoicePage page = InvoicePages.page(document("VAT", Rate.percent(20)), "");

    assertThat(page.title()).isEqualTo("Invoice");
    assertThat(page.taxes()).containsExactly("VAT");
    assertThat(page.placeOfSupply()).isEmpty();
    assertThat(page.sums())
        .containsExactly(
            new InvoicePage.Sum("Taxable value", "₹1,000.00"),
            new InvoicePage.Sum("VAT", "₹200.00"));
    assertThat(page.lines().getFirst().parts())
        .containsExactly(new InvoicePage.Part("20 %", "₹200.00"));
  }

  @Test
  void aDocumentFromBeforeTheChoiceIsOneOfGst() {
    InvoicePage page = InvoicePages.page(document(null, Rate.percent(18)), "");

    assertThat(page.title()).isEqualTo("Tax invoice");
    assertThat(page.taxes()).containsExactly("IGST");
  }

  private static TaxDocument document(@Nullable String taxName, Rate rate) {
    InclusiveTax price = InclusiveTax.split(Money.rupees(1_200), rate);
    DocumentSnapshot snapshot =
        new DocumentSnapshot(
            new Supplier("Academy", "Street 1", "29AAACH0000A1ZN", "Karnataka", "29", "a@b.test"),
            new Customer("Asha", "c@d.test", "+919822041576", "Goa", "30", null, null),
            "AA-2026-000001",
            "INR",
            taxName,
            null,
            List.of(Item.of("Course", "999293", rate, price)),
            null,
            null);
    return new TaxDocument(
        Ids.next(),
        DocumentKind.INVOICE,
        Ids.next(),
        "KA/26-27/00001",
        LocalDate.of(2026, 11, 26),
        price.taxable(),
        TaxSplit.of(price.half(), false),
        price.gross(),
        "0".repeat(32),
        snapshot,
        false);
  }
}
