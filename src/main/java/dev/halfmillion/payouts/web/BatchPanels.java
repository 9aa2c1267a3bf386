package dev.halfmillion.payouts.web;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.Rounding;
import dev.halfmillion.payouts.BatchState;
import dev.halfmillion.payouts.PayoutBatches;
import dev.halfmillion.payouts.web.BatchPanel.Due;
import dev.halfmillion.payouts.web.BatchPanel.Fact;
import dev.halfmillion.payouts.web.BatchPanel.File;
import dev.halfmillion.payouts.web.BatchPanel.Step;
import dev.halfmillion.payouts.web.BatchReader.BatchRow;
import dev.halfmillion.payouts.web.BatchReader.Deed;
import dev.halfmillion.payouts.web.BatchReader.LineRow;
import dev.halfmillion.payouts.web.BatchReader.Totals;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out the side panel of a batch for the person who looks at it. */
@Component
class BatchPanels {

  private static final AccountRef BANK = AccountRef.asset("bank");

  private final BatchReader batches;
  private final PayoutBatches payouts;
  private final Ledger ledger;
  private final Names names;
  private final Moments moments;

  BatchPanels(
      BatchReader batches, PayoutBatches payouts, Ledger ledger, Names names, Moments moments) {
    this.batches = batches;
    this.payouts = payouts;
    this.ledger = ledger;
    this.names = names;
    this.moments = moments;
  }

  BatchPanel of(BatchRow batch, Totals totals, List<LineRow> lines, UserId viewer, String href) {
    boolean maker = isMaker(batch, viewer);
    boolean decided = batch.state().compareTo(BatchState.APPROVED) > 0;
    return new BatchPanel(
        title(batch.state(), totals, maker),
        steps(batch, totals, viewer, maker),
        facts(batch, totals),
        decided ? "" : look(lines),
        due(batch.state(), maker),
        payouts.linesHash(batch.id()),
        note(batch, maker),
        files(batch.state(), totals, href),
        !decided);
  }

  private static boolean isMaker(BatchRow batch, UserId viewer) {
    Deed submitted = batch.submitted();
    return viewer.equals(batch.opened().by())
        || (submitted != null && viewer.equals(submitted.by()));
  }

  private static String title(BatchState state, Totals totals, boolean maker) {
    String whole = MoneyFormat.full(totals.net()) + " to " + BatchWords.payees(totals.lines());
    return switch (state) {
      case DRAFT -> "Submit " + whole;
      case SUBMITTED -> (maker ? "Waiting: " : "Approve ") + whole;
      case APPROVED -> "Approved: " + whole;
      case EXPORTED -> "%d of %d settled".formatted(settled(totals), totals.lines());
      case CLOSED -> "Every payout is settled";
      case SENT_BACK -> "Sent back";
    };
  }

  private static int settled(Totals totals) {
    return totals.paid() + totals.returned();
  }

  private static Due due(BatchState state, boolean maker) {
    return switch (state) {
      case DRAFT -> Due.SUBMIT;
      case SUBMITTED -> maker ? Due.NOTHING : Due.APPROVE;
      case APPROVED -> Due.EXPORT;
      case EXPORTED -> Due.ENTER_REFERENCES;
      case CLOSED, SENT_BACK -> Due.NOTHING;
    };
  }

  private List<Step> steps(BatchRow batch, Totals totals, UserId viewer, boolean maker) {
    BatchState state = batch.state();
    List<Step> steps = new ArrayList<>();
    Deed prepared = batch.submitted() == null ? batch.opened() : batch.submitted();
    steps.add(
        state == BatchState.DRAFT
            ? new Step("Prepare", names.of(batch.opened().by()), "now", "now")
            : done("Prepared", prepared));
    if (state == BatchState.SENT_BACK) {
      steps.add(done("Sent back", batch.ended()));
      return steps;
    }
    steps.add(
        batch.approved() != null
            ? done("Approved", batch.approved())
            : new Step(
                "Approve",
                maker ? "Somebody else of finance" : "You, " + names.of(viewer),
                state == BatchState.SUBMITTED ? "now" : "",
                state == BatchState.SUBMITTED ? "now" : "later"));
    steps.add(
        batch.exported() != null
            ? done("Bank file", batch.exported())
            : new Step(
                "Bank file",
                "NEFT and UPI",
                state == BatchState.APPROVED ? "now" : "after approval",
                state == BatchState.APPROVED ? "now" : "later"));
    steps.add(references(batch, totals));
    return steps;
  }

  private Step references(BatchRow batch, Totals totals) {
    if (batch.state() == BatchState.CLOSED) {
      return done("References", batch.ended());
    }
    boolean now = batch.state() == BatchState.EXPORTED;
    return new Step(
        "References",
        now ? "%d of %d".formatted(settled(totals), totals.lines()) : "From the bank",
        now ? "now" : "",
        now ? "now" : "later");
  }

  private Step done(String name, @Nullable Deed deed) {
    return deed == null
        ? new Step(name, "", "", "done")
        : new Step(name, names.of(deed.by()), moments.near(deed.at()), "done");
  }

  private List<Fact> facts(BatchRow batch, Totals totals) {
    List<Fact> facts = new ArrayList<>();
    Money bank = ledger.balance(BANK, Money.INR);
    facts.add(new Fact("Bank today", MoneyFormat.full(bank)));
    if (batch.state().compareTo(BatchState.APPROVED) <= 0) {
      facts.add(new Fact("After this payout", MoneyFormat.full(bank.minus(totals.net()))));
      facts.add(new Fact("Lines seal", BatchWords.seal(payouts.linesHash(batch.id()))));
    }
    batches
        .lastSentBefore(batch.id())
        .filter(last -> last.net().isPositive() && totals.net().isPositive())
        .ifPresent(last -> facts.add(new Fact("Since last batch", growth(last, totals))));
    return facts;
  }

  private static String growth(BatchRow last, Totals totals) {
    long change = totals.net().minor() - last.net().minor();
    long tenths = Rounding.HALF_UP.multiplyDivide(Math.abs(change), 1_000, last.net().minor());
    String sign = change < 0 ? "−" : "+";
    return "%s%d.%d %%".formatted(sign, tenths / 10, tenths % 10);
  }

  private static String look(List<LineRow> lines) {
    long first = lines.stream().filter(l -> l.checks().first()).count();
    long shared = lines.stream().filter(l -> l.checks().shared()).count();
    long changed = lines.stream().filter(l -> l.checks().methodChanged()).count();
    List<String> parts = new ArrayList<>();
    add(parts, first, "first payout", "first payouts");
    add(parts, shared, "shared PAN or account", "shared PANs or accounts");
    add(parts, changed, "account changed since", "accounts changed since");
    return parts.isEmpty() ? "" : "Look at: " + String.join(", ", parts) + ".";
  }

  private static void add(List<String> parts, long count, String one, String many) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }

  private static String note(BatchRow batch, boolean maker) {
    return switch (batch.state()) {
      case DRAFT -> "Nothing leaves the bank before somebody else has approved.";
      case SUBMITTED ->
          maker
              ? "You prepared this batch, so somebody else of finance approves it."
              : "If any line changes, this approval ends and you are asked again.";
      case APPROVED -> "Making the bank file closes the batch to changes.";
      case EXPORTED -> "Upload the bank's answer, or enter each reference in its line.";
      case CLOSED -> "";
      case SENT_BACK -> String.valueOf(batch.endedReason());
    };
  }

  private static List<File> files(BatchState state, Totals totals, String href) {
    if (state != BatchState.EXPORTED && state != BatchState.CLOSED) {
      return List.of();
    }
    List<File> files = new ArrayList<>();
    if (totals.toBanks() > 0) {
      files.add(
          new File(
              "Bank file, %d to accounts".formatted(totals.toBanks()), href + "/bank-file.csv"));
    }
    int upi = totals.lines() - totals.toBanks();
    if (upi > 0) {
      files.add(new File("UPI file, %d to UPI ids".formatted(upi), href + "/upi-file.csv"));
    }
    return files;
  }
}
