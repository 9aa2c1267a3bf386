package dev.halfmillion.ledger.web;

import dev.halfmillion.ledger.AccountKind;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.JournalId;
import dev.halfmillion.ledger.SubjectNames;
import dev.halfmillion.ledger.SubjectNames.Named;
import dev.halfmillion.ledger.web.AccountReader.Account;
import dev.halfmillion.ledger.web.AccountReader.Entry;
import dev.halfmillion.ledger.web.AccountReader.Place;
import dev.halfmillion.ledger.web.AccountReader.Share;
import dev.halfmillion.ledger.web.AccountReader.Whole;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.live.TestMark;
import dev.halfmillion.platform.ui.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One account: its parties where several share it, else its entries with the running balance. */
@Controller
class AccountController {

  private static final int PAGE = 50;

  private final AccountReader accounts;
  private final SubjectNames names;
  private final TestMark mark;

  AccountController(AccountReader accounts, SubjectNames names, TestMark mark) {
    this.accounts = accounts;
    this.names = names;
    this.mark = mark;
  }

  @GetMapping("/admin/ledger/accounts/{code}")
  String parties(
      @PathVariable String code, @RequestParam(defaultValue = "") String after, Model model) {
    Whole whole = accounts.whole(code).orElseThrow(Refusal::notFound);
    if (whole.parties() == 1) {
      return "redirect:" + LedgerWords.accountHref(code, whole.firstParty());
    }
    model.addAttribute("page", partiesPage(code, whole, after));
    return "ledger/parties";
  }

  @GetMapping("/admin/ledger/accounts/{code}/{party}")
  String entries(
      @PathVariable String code,
      @PathVariable String party,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "") String tests,
      Model model) {
    boolean test = mark.now() || tests.equals("yes");
    String owner = party.equals(LedgerWords.NO_PARTY) ? "" : party;
    Account account = accounts.account(code, owner, test).orElseThrow(Refusal::notFound);
    model.addAttribute(
        "page",
        accountPage(
            LedgerWords.accountHref(code, owner, test && !mark.now()),
            code,
            owner,
            account,
            before));
    return "ledger/account";
  }

  private PartiesPage partiesPage(String code, Whole whole, String after) {
    List<Share> shares = accounts.shares(code, whole.currency(), after, PAGE + 1);
    List<Share> shown = shares.subList(0, Math.min(PAGE, shares.size()));
    Map<String, Named> known = names.of(shown.stream().map(Share::party).toList());
    return new PartiesPage(
        AccountRef.title(code),
        LedgerWords.kind(whole.kind()),
        natural(whole.kind(), accounts.total(code, whole.currency())),
        whole.parties() + " parties",
        List.of(Link.to("Ledger", "/admin/ledger")),
        shown.stream()
            .map(
                share ->
                    new PartiesPage.Row(
                        share.party().isEmpty()
                            ? new Subject("Without a party", null, false)
                            : Subject.of(share.party(), known),
                        LedgerWords.accountHref(code, share.party()),
                        natural(whole.kind(), share.balance())))
            .toList(),
        shares.size() > PAGE
            ? LedgerWords.accountHref(code) + "?after=" + shown.getLast().party()
            : null);
  }

  private AccountPage accountPage(
      String address, String code, String party, Account account, String before) {
    Place from = PlaceToken.parse(before).orElse(Place.END);
    List<Entry> entries = accounts.entries(account, from, PAGE + 1);
    List<Entry> shown = entries.subList(0, Math.min(PAGE, entries.size()));
    List<Link> crumbs = new ArrayList<>(List.of(Link.to("Ledger", "/admin/ledger")));
    if (!party.isEmpty()) {
      crumbs.add(Link.to(AccountRef.title(code), LedgerWords.accountHref(code)));
    }
    return new AccountPage(
        AccountRef.title(code),
        Subject.of(party, names.of(List.of(party))),
        account.test(),
        LedgerWords.kind(account.kind()),
        account.kind().growsByDebit() ? "Grows by debits" : "Grows by credits",
        natural(account.kind(), accounts.balance(account)),
        crumbs,
        rows(account, shown),
        entries.size() > PAGE
            ? address
                + (address.contains("?") ? "&before=" : "?before=")
                + PlaceToken.of(shown.getLast().place())
            : null,
        from.equals(Place.END) ? null : address);
  }

  /** From the newest down, each with the balance after it. */
  private List<AccountPage.Row> rows(Account account, List<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    Entry newest = entries.getFirst();
    Money after = accounts.balanceBefore(account, newest.place()).plus(newest.amount());
    Map<String, Named> known = names.of(entries.stream().map(Entry::about).distinct().toList());
    List<AccountPage.Row> rows = new ArrayList<>();
    for (Entry entry : entries) {
      rows.add(row(account, entry, Subject.of(entry.about(), known), after));
      after = after.minus(entry.amount());
    }
    return rows;
  }

  private static AccountPage.Row row(Account account, Entry entry, Subject about, Money after) {
    return new AccountPage.Row(
        LedgerWords.moment(entry.at()),
        entry.description(),
        about,
        "/admin/ledger/journals/" + new JournalId(entry.place().journal()),
        LedgerWords.side(entry.amount()),
        LedgerWords.side(entry.amount().negated()),
        natural(account.kind(), after));
  }

  /** A balance as its account's side counts it. */
  private static String natural(AccountKind kind, Money debits) {
    return MoneyFormat.full(kind.growsByDebit() ? debits : debits.negated());
  }
}
