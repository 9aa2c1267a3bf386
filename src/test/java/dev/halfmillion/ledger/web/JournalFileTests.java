package dev.halfmillion.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HalfmillionTest
class JournalFileTests {

  private static final Instant MAY = Instant.parse("2002-05-01T06:30:00Z");
  private static final Instant END_OF_APRIL = Instant.parse("2002-04-30T18:29:59Z");

  @Autowired MockMvc web;
  @Autowired Ledger ledger;

  private final String word = "file" + UUID.randomUUID().toString().substring(0, 8);
  private final AccountRef cash = AccountRef.asset(word + "-cash");
  private final AccountRef owed = AccountRef.liability(word + "-owed").of("usr_a:b  c;d");

  @Test
  void theCsvHasEachEntryOfThePeriodOnce() throws Exception {
    post("may", MAY, 123_45);
    post("april", END_OF_APRIL, 99_99);

    assertThat(read("/admin/ledger/journal.csv?from=2002-05-01&to=2002-05-31").lines())
        .filteredOn(line -> line.contains(word))
        .hasSize(2)
        .allMatch(line -> line.startsWith("\"2002-05-01\"") && line.contains("\"123.45\""));
    assertThat(read("/admin/ledger/journal.csv?to=2002-04-30").lines())
        .filteredOn(line -> line.contains(word))
        .hasSize(2)
        .allMatch(line -> line.contains("\"99.99\""));
  }

  @Test
  void theHledgerFileDeclaresItsAccountsAndBalancesEachTransaction() throws Exception {
    post("may", MAY, 123_45);

    String file = read("/admin/ledger/journal.hledger?from=2002-05-01&to=2002-05-01");

    assertThat(file).contains("commodity INR 1000.00\n");
    assertThat(file).contains("account assets:" + word + "-cash  ; type:Asset\n");
    assertThat(file)
        .contains("account liabilities:" + word + "-owed:usr_a-b--c-d  ; type:Liability\n");
    assertThat(paragraph(file))
        .containsExactly(
            "2002-05-01 May , with a comment sign",
            "    ; cause:" + word + ":may",
            "    ; about:" + word,
            "    assets:" + word + "-cash  INR 123.45",
            "    liabilities:" + word + "-owed:usr_a-b--c-d  INR -123.45");
  }

  @Test
  void moreJournalsThanAreReadAtOnceComeInTheOrderOfTime() throws Exception {
    for (int i = 0; i < 510; i++) {
      post("n" + i, MAY.minusSeconds(i), 100 + i);
    }

    List<String> amounts =
        read("/admin/ledger/journal.hledger?from=2002-05-01&to=2002-05-01")
            .lines()
            .filter(line -> line.startsWith("    assets:" + word))
            .toList();

    assertThat(amounts).hasSize(510);
    assertThat(amounts.getFirst()).endsWith("INR 6.09");
    assertThat(amounts.getLast()).endsWith("INR 1.00");
  }

  @ParameterizedTest
  @CsvSource({
    "may, 2002-05-31",
    "2002-05-02, 2002-05-01",
    "2002-05-01, 2999-01-01",
    "1999-12-31, 2002-05-01",
    "2002-13-01, 2002-05-01"
  })
  void daysThatAreNoneOrInTheWrongOrderAreRefused(String from, String to) throws Exception {
    for (String format : List.of("csv", "hledger")) {
      web.perform(
              get("/admin/ledger/journal." + format)
                  .param("from", from)
                  .param("to", to)
                  .with(SignedIn.as(Role.OWNER)))
          .andExpect(status().isUnprocessableContent());
    }
  }

  /** The transaction of this test, without the random name of its journal. */
  private List<String> paragraph(String file) {
    return List.of(file.split("\n\n")).stream()
        .filter(part -> part.contains("cause:" + word))
        .findFirst()
        .orElseThrow()
        .lines()
        .filter(line -> !line.startsWith("    ; journal:"))
        .toList();
  }

  private String read(String address) throws Exception {
    return web.perform(get(java.net.URI.create(address)).with(SignedIn.as(Role.FINANCE)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void post(String name, Instant at, long paise) {
    Money amount = Money.paise(paise);
    ledger.post(
        Journal.because(word + ":" + name, at)
            .about(word)
            .saying("May ; with a comment sign")
            .debit(cash, amount)
            .credit(owed, amount));
  }
}
