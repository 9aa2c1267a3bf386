package dev.halfmillion.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.TrialBalances;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Period;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Buyer.Business;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.Gstin;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.PlaceOrder.Contact;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.RefundDecisions;
import dev.halfmillion.sales.RefundStatus;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.sales.documents.RegisterTotals;
import dev.halfmillion.sales.documents.TaxRegister;
import dev.halfmillion.testing.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A month that belongs to these tests alone: three sales of May 2022, each refunded later. */
@SalesTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaxPageTests {

  private static final Period MAY = new Period(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 31));
  private static final Business FOODS = new Business("Udaan Foods", new Gstin("27AAPFU0939F1ZV"));

  @Autowired MockMvc web;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired TaxRegister register;
  @Autowired RefundDecisions decisions;
  @Autowired TrialBalances balances;

  @BeforeAll
  void aMonthOfSales() {
    sale("2022-05-01T09:00:00Z", IndianState.KARNATAKA, null, 1_999, 999);
    sale("2022-05-10T09:00:00Z", IndianState.MAHARASHTRA, FOODS, 1_999, 999);
    sale("2022-05-31T09:00:00Z", IndianState.MAHARASHTRA, null, 300_000, 300_000);
  }

  @Test
  void theDocumentsOfAMonthAreWhatTheLedgerSaysBecamePayable() throws Exception {
    RegisterTotals totals = register.totals(MAY);
    Money payable =
        balances.movement(AccountRef.liability("tax-payable"), Money.INR, MAY).negated();

    assertThat(totals.tax()).isEqualTo(Money.paise(30_508)).isEqualTo(payable);
    assertThat(totals.taxable()).isEqualTo(Money.paise(169_492));
    assertThat(totals.taxes().cgst()).isEqualTo(Money.paise(7_627));
    assertThat(totals.taxes().igst()).isEqualTo(Money.paise(15_254));
    assertThat(totals.total()).isEqualTo(Money.rupees(2_000));
    web.perform(get("/admin/tax").param("month", "2022-05").with(SignedIn.as(Role.FINANCE)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Equal to the ledger")))
        .andExpect(content().string(containsString("3 for sales, 3 credit notes")))
        .andExpect(content().string(containsString("−₹999.00")));
  }

  @Test
  void businessesAreReportedOneByOne() throws Exception {
    assertThat(rows("b2b"))
        .singleElement()
        .asString()
        .matches(
            "\"27AAPFU0939F1ZV\",\"Udaan"
                + " Foods\",\"KA/22-23/[0-9]{5}\",\"10-May-2022\",\"1999.00\",\"27-Maharashtra\",\"N\",\"\",\"Regular"
                + " B2B\",\"\",\"18.00\",\"1694.06\",\"0.00\"");
    assertThat(rows("cdnr"))
        .singleElement()
        .asString()
        .matches(
            "\"27AAPFU0939F1ZV\",\"Udaan"
                + " Foods\",\"CN/22-23/[0-9]{5}\",\"10-May-2022\",\"C\",\"27-Maharashtra\",\"N\",\"Regular"
                + " B2B\",\"999.00\",\"\",\"18.00\",\"846.60\",\"0.00\"");
  }

  @Test
  void largeSalesElsewhereAreReportedOneByOneAndTheRestInSums() throws Exception {
    assertThat(rows("b2cl"))
        .singleElement()
        .asString()
        .contains("\"300000.00\",\"27-Maharashtra\",\"\",\"18.00\",\"254237.28\"");
    assertThat(rows("cdnur"))
        .singleElement()
        .asString()
        .startsWith("\"B2CL\",\"CN/22-23/")
        .contains("\"300000.00\",\"\",\"18.00\",\"254237.28\"");
    assertThat(rows("b2cs"))
        .containsExactly("\"OE\",\"29-Karnataka\",\"\",\"18.00\",\"847.46\",\"0.00\",\"\"");
  }

  @Test
  void theSumByCodeHoldsEverything() throws Exception {
    assertThat(rows("hsn"))
        .containsExactly(
            "\"999293\",\"\",\"NA\",\"0.00\",\"2000.00\",\"18.00\",\"1694.92\",\"152.54\",\"76.27\","
                + "\"76.27\",\"0.00\"");
    assertThat(rows("documents")).hasSize(6);
  }

  @Test
  void whatIsLargeFollowsTheDate() {
    assertThat(register.largeAbove(LocalDate.of(2024, 7, 31))).isEqualTo(Money.rupees(250_000));
    assertThat(register.largeAbove(LocalDate.of(2024, 8, 1))).isEqualTo(Money.rupees(100_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-13", "next month", "9999-01", "1999-12"})
  void aMonthThatCannotBeIsToBeMended(String month) throws Exception {
    web.perform(get("/admin/tax").param("month", month).with(SignedIn.as(Role.OWNER)))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Choose a month up to this one")));
  }

  @Test
  void anUnknownFileIsNotFoundAndAPeriodBackwardsIsRefused() throws Exception {
    web.perform(get("/admin/tax/b2x.csv").with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isNotFound());
    web.perform(
            get("/admin/tax/b2b.csv")
                .param("from", "2022-05-02")
                .param("to", "2022-05-01")
                .with(SignedIn.as(Role.OWNER)))
        .andExpect(status().is(422));
  }

  private void sale(
      String at, IndianState state, @Nullable Business business, long rupees, long back) {
    BusinessClock.at(
        Instant.parse(at),
        () -> {
          String email = Shop.freshEmail();
          PlaceOrder wish = shop.wish(email, state, shop.product(Money.rupees(rupees)));
          Contact contact =
              new Contact("Meera Joshi", email, new MobileNumber("9822041576"), state, business);
          Order order =
              checkouts.place(
                  new PlaceOrder(
                      wish.key(), wish.products(), contact, null, wish.attribution(), null));
          till.pay(order);
          Refund refund = till.refund(order, Money.rupees(back), "Changed her mind", UserId.next());
          if (refund.status() == RefundStatus.AWAITING) {
            String seal = decisions.seal(refund);
            till.decide(() -> decisions.approve(refund.id(), UserId.next(), seal, ""));
          }
        });
  }

  private List<String> rows(String sheet) throws Exception {
    String csv =
        web.perform(
                get("/admin/tax/" + sheet + ".csv")
                    .param("from", "2022-05-01")
                    .param("to", "2022-05-31")
                    .with(SignedIn.as(Role.FINANCE)))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    List<String> lines = csv.lines().toList();
    return lines.subList(1, lines.size());
  }
}
