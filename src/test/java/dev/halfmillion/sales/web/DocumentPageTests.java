package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.pdf.ShapedScript;
import dev.halfmillion.sales.Buyer.Business;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.Gstin;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.PlaceOrder.Contact;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The files are left in {@code target/documents}, to be looked at. */
@SalesTest
class DocumentPageTests {

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired TaxDocuments documents;

  @Test
  void aBuyerOfTheSameStateGetsBothHalves() throws Exception {
    String text = text(invoice("Asha Rao", IndianState.KARNATAKA, null), "same-state");

    assertThat(text)
        .contains("Tax invoice", "KA/", "Place of supply: Karnataka (29)", "GSTIN 29AAACH0000A1ZN")
        .contains("CGST", "SGST", "9 %", "₹152.47", "₹1,694.06", "₹1,999.00", "999293")
        .contains("Rupees one thousand nine hundred ninety-nine only")
        .doesNotContain("IGST");
  }

  @Test
  void aBuyerOfAnotherStateGetsIgst() throws Exception {
    String text = text(invoice("Vikram Shah", IndianState.MAHARASHTRA, null), "other-state");

    assertThat(text).contains("Place of supply: Maharashtra (27)", "IGST", "18 %", "₹304.94");
    assertThat(text).doesNotContain("CGST", "SGST");
  }

  @Test
  void aBusinessStandsOnItsInvoiceWithItsGstin() throws Exception {
    Business business = new Business("Udaan Foods & Sons <Pvt> Ltd", new Gstin("27AAPFU0939F1ZV"));
    String text = text(invoice("Meera Joshi", IndianState.MAHARASHTRA, business), "business");

    assertThat(text)
        .contains("Udaan Foods & Sons <Pvt> Ltd", "GSTIN 27AAPFU0939F1ZV", "Meera Joshi");
  }

  @Test
  void aNameInDevanagariIsDrawnWithItsLettersJoined() throws Exception {
    String name = "श्रीमती प्रियंका कृष्णमूर्ति द्विवेदी";
    String text = text(invoice(name, IndianState.DELHI, null), "devanagari");

    assertThat(text).contains("Delhi (07)").doesNotContain("#", "श");
    ShapedScript script = ShapedScript.load().orElseThrow();
    assertThat(script.mark("<body><p>Mr <b>" + name + "</b> Rao</p></body>"))
        .contains(
            "data=\"bश्रीमती\"", "data=\"bद्विवेदी\"", "<p>Mr <b><object", "</object></b> Rao</p>");
    assertThat(script.width("द्वि", "r"))
        .as("joined, narrower than its letters apart")
        .isLessThan(script.width("द", "r") + script.width("वि", "r"));
  }

  @Test
  void aVeryLongNameStaysOnThePage() throws Exception {
    String name = "Venkatanarasimharajuvaripeta ".repeat(4).strip();
    String text = text(invoice(name, IndianState.ANDHRA_PRADESH, null), "long-name");

    assertThat(text.replaceAll("\\s+", " ")).contains(name);
  }

  @Test
  void aCreditNoteSaysWhatItCorrectsAndWhy() throws Exception {
    Order order = order("Asha Rao", IndianState.KARNATAKA, null);
    till.pay(order);
    till.refund(order, Money.rupees(999), "Changed her mind", UserId.next());
    TaxDocument invoice = documents.invoiceOf(order.id().value()).orElseThrow();
    TaxDocument note = documents.ofOrder(order.id().value()).getLast();

    String text = text(note, "credit-note");

    assertThat(text)
        .contains("Credit note", note.number(), "Corrects " + invoice.number(), "Changed her mind")
        .contains("₹999.00", "₹76.20", "CGST", "SGST")
        .doesNotContain("Paid in full");
  }

  @Test
  void whoeverHasTheAddressReadsItAndSearchEnginesKeepOut() throws Exception {
    TaxDocument invoice = invoice("Asha Rao", IndianState.KARNATAKA, null);

    web.perform(get(invoice.path()))
        .andExpect(status().isOk())
        .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
        .andExpect(header().string("Cache-Control", containsString("no-store")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString(invoice.number()),
                        containsString(invoice.path() + ".pdf"),
                        not(containsString("Back to the order")))));
    web.perform(get(invoice.path() + ".pdf"))
        .andExpect(status().isOk())
        .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
        .andExpect(header().string("Content-Type", "application/pdf"))
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    containsString(invoice.number().replace('/', '-') + ".pdf")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00000000000000000000000000000000", "KA-26-27-00001", "x'--"})
  void anAddressThatIsNobodysIsNotFound(String link) throws Exception {
    web.perform(get("/documents/" + link)).andExpect(status().isNotFound());
    web.perform(get("/documents/" + link + ".pdf")).andExpect(status().isNotFound());
  }

  @Test
  void addressesDoNotFollowFromEachOther() {
    TaxDocument one = invoice("Asha Rao", IndianState.KARNATAKA, null);
    TaxDocument next = invoice("Asha Rao", IndianState.KARNATAKA, null);

    assertThat(one.link()).matches("[0-9a-f]{32}").isNotEqualTo(next.link());
    assertThat(one.link().substring(0, 8)).isNotEqualTo(next.link().substring(0, 8));
  }

  private TaxDocument invoice(String name, IndianState state, @Nullable Business business) {
    Order order = order(name, state, business);
    till.pay(order);
    return documents.invoiceOf(order.id().value()).orElseThrow();
  }

  private Order order(String name, IndianState state, @Nullable Business business) {
    String email = Shop.freshEmail();
    PlaceOrder wish = shop.wish(email, state, shop.product(Money.rupees(1_999)));
    Contact contact = new Contact(name, email, new MobileNumber("9822041576"), state, business);
    return checkouts.place(
        new PlaceOrder(
            wish.key(), wish.products(), contact, null, wish.attribution(), wish.browser()));
  }

  private String text(TaxDocument document, String name) throws Exception {
    byte[] file = file(document);
    keep(file, name);
    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(pdf);
    }
  }

  private byte[] file(TaxDocument document) throws Exception {
    MockHttpServletResponse response =
        web.perform(get(document.path() + ".pdf"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse();
    return response.getContentAsByteArray();
  }

  private static void keep(byte[] file, String name) throws Exception {
    Path folder = Files.createDirectories(Path.of("target/documents"));
    Files.write(folder.resolve(name + ".pdf"), file);
  }
}
