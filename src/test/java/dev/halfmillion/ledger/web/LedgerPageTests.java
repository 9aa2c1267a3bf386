package dev.halfmillion.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.JournalId;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.ledger.LedgerSeal;
import dev.halfmillion.ledger.TrialBalance;
import dev.halfmillion.ledger.TrialBalances;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HalfmillionTest
class LedgerPageTests {

  private static final Instant NEW_YEAR = Instant.parse("2001-04-01T06:30:00Z");

  @Autowired MockMvc web;
  @Autowired Ledger ledger;
  @Autowired LedgerSeal seal;
  @Autowired TrialBalances balances;

  private final String word = "page" + UUID.randomUUID().toString().substring(0, 8);
  private final AccountRef cash = AccountRef.asset(word + "-cash");
  private final AccountRef owed = AccountRef.liability(word + "-owed");

  @Test
  void theTrialBalanceShowsEveryAccountOnItsSideAndEqualTotals() throws Exception {
    post("one", NEW_YEAR, 123_456_700);

    String page = read("/admin/ledger");
    assertThat(page).contains("Debits equal credits").doesNotContain("differ");
    assertThat(page).containsPattern(row(word + " cash", "₹12,34,567\\.00", ""));
    assertThat(page).containsPattern(row(word + " owed", "", "₹12,34,567\\.00"));
  }

  @Test
  void theTrialBalanceOfADayCountsThatDayInIndiaAndNoLater() throws Exception {
    post("last-minute", Instant.parse("2001-03-31T18:29:59Z"), 100);
    post("next-day", Instant.parse("2001-03-31T18:30:00Z"), 10_000);

    assertThat(on(LocalDate.of(2001, 3, 31))).contains(Money.paise(100));
    assertThat(on(LocalDate.of(2001, 4, 1))).contains(Money.paise(10_100));
    assertThat(on(LocalDate.of(2001, 3, 30))).isEmpty();
    assertThat(read("/admin/ledger?day=2001-03-31")).contains("the end of 31 March 2001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2001-02-30", "2999-01-01", "'; DROP", "0001-01-01"})
  void aDayThatIsNoneIsAnsweredWithTheFormAndWhatToMend(String day) throws Exception {
    String page =
        web.perform(get("/admin/ledger").param("day", day).with(SignedIn.as(Role.FINANCE)))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page).contains("Choose a day up to today.");
  }

  @Test
  void anAccountShowsItsEntriesWithTheBalanceAfterEach() throws Exception {
    post("a", NEW_YEAR, 100);
    post("b", NEW_YEAR, 250);
    post("c", NEW_YEAR, -50);

    String page = read("/admin/ledger/accounts/" + word + "-cash/-");
    assertThat(page.replaceAll("<[^>]*>|\\s+", " "))
        .containsPattern("₹0\\.50 +₹3\\.00 .*₹2\\.50 +₹3\\.50 .*₹1\\.00 +₹1\\.00 .*");
    assertThat(read("/admin/ledger/accounts/" + word + "-owed/-").replaceAll("<[^>]*>|\\s+", " "))
        .as("a liability counts credits")
        .contains("₹3.00");
  }

  @Test
  void aLongAccountIsReadPageByPageWithoutGapsAndWithTheRightBalances() throws Exception {
    for (int i = 1; i <= 120; i++) {
      post("n" + i, NEW_YEAR, i);
    }
    Pattern balance = Pattern.compile("\"balance\">₹([0-9]+)\\.([0-9]{2})<");
    Pattern older = Pattern.compile("href=\"([^\"]*before=[^\"]*)\"");

    String address = "/admin/ledger/accounts/" + word + "-cash/-";
    long expected = 120L * 121 / 2;
    int next = 120;
    for (int page = 0; page < 3; page++) {
      String html = read(address);
      for (MatchResult found : balance.matcher(html).results().toList()) {
        assertThat(Long.parseLong(found.group(1)) * 100 + Long.parseLong(found.group(2)))
            .isEqualTo(expected);
        expected -= next--;
      }
      Optional<MatchResult> link = older.matcher(html).results().findFirst();
      assertThat(link.isPresent()).isEqualTo(page < 2);
      address = link.map(l -> l.group(1).replace("&amp;", "&")).orElse("");
    }
    assertThat(next).isZero();
  }

  @Test
  void anAccountWithOnePartyLeadsToIt() throws Exception {
    post("a", NEW_YEAR, 100);

    web.perform(get("/admin/ledger/accounts/{code}", word + "-cash").with(SignedIn.as(Role.OWNER)))
        .andExpect(redirectedUrl("/admin/ledger/accounts/" + word + "-cash/-"));
  }

  @Test
  void anAccountWithPartiesListsThemWithTheirTotal() throws Exception {
    ledger.post(journal("p1", NEW_YEAR).debit(cash, inr(300)).credit(owed.of("usr_a"), inr(300)));
    ledger.post(journal("p2", NEW_YEAR).debit(cash, inr(45)).credit(owed.of("usr_b"), inr(45)));

    String page = read("/admin/ledger/accounts/" + word + "-owed").replaceAll("<[^>]*>|\\s+", " ");
    assertThat(page).containsPattern("usr_a +₹3\\.00 .*usr_b +₹0\\.45 .*All parties +₹3\\.45");
  }

  @Test
  void aJournalShowsItsEntriesAndItsSeal() throws Exception {
    JournalId id = post("a", NEW_YEAR, 100);
    seal.seal();

    String page = read("/admin/ledger/journals/" + id);
    assertThat(page).contains(word + ":a", "Sealed", "Number ");
    assertThat(page.replaceAll("<[^>]*>|\\s+", " ")).containsPattern("Total +₹1\\.00 +₹1\\.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/ledger/accounts/nothing-here",
        "/admin/ledger/accounts/nothing-here/-",
        "/admin/ledger/journals/jrn_0000000000000000000000000",
        "/admin/ledger/journals/'--"
      })
  void whatDoesNotExistIsNotFound(String address) throws Exception {
    web.perform(get(address).with(SignedIn.as(Role.OWNER))).andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyFinanceAndTheOwnerReadTheBooks(Role role) throws Exception {
    boolean allowed = role == Role.FINANCE || role == Role.OWNER;
    web.perform(get("/admin/ledger").with(SignedIn.as(role)))
        .andExpect(allowed ? status().isOk() : status().isForbidden());
  }

  private Optional<Money> on(LocalDate day) {
    return balances
        .upTo(day)
        .flatMap(book -> book.accounts().stream())
        .filter(account -> account.code().equals(cash.code()))
        .map(TrialBalance.Account::debit)
        .findFirst();
  }

  private static Pattern row(String name, String debit, String credit) {
    String gap = "(?:\\s|<[^>]*>)*";
    return Pattern.compile(
        "(?i)"
            + name
            + "(?:[^₹](?!</tr))*"
            + gap
            + (debit.isEmpty() ? "\"credit\">" : "\"debit\">")
            + debit
            + credit
            + "<");
  }

  private String read(String address) throws Exception {
    return web.perform(get(java.net.URI.create(address)).with(SignedIn.as(Role.FINANCE)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private JournalId post(String name, Instant at, long paise) {
    return ledger.post(journal(name, at).debit(cash, inr(paise)).credit(owed, inr(paise)));
  }

  private Journal journal(String name, Instant at) {
    return Journal.because(word + ":" + name, at).about(word).saying("Entry " + name);
  }

  private static Money inr(long paise) {
    return Money.paise(paise);
  }
}
