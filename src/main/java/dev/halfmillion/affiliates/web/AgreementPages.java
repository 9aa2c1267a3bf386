package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.Agreement;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.FilledWords.Word;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The agreement in force as people read it: its figures and its words. */
@Component
class AgreementPages {

  private final AffiliateProgram program;
  private final SaleSplits splits;
  private final Academy academy;

  AgreementPages(AffiliateProgram program, SaleSplits splits, Academy academy) {
    this.program = program;
    this.splits = splits;
    this.academy = academy;
  }

  JoinPage of(List<Problem> problems) {
    CommissionPlan plan = program.plan();
    Agreement agreement = program.agreement();
    return new JoinPage(
        agreement.version(),
        words().html(agreement.body()),
        plan.rate().text(),
        plan.windowDays(),
        plan.holdDays(),
        MoneyFormat.plain(plan.minimumPayout()),
        plan.gatewayFeesDeducted(),
        splits.worked(),
        problems);
  }

  /** The words that the agreement takes from the settings. */
  FilledWords words() {
    return new FilledWords(
        List.of(
            Word.of("academy", "The name of the academy", academy.name()),
            Word.of("legal-name", "Who pays, as on invoices", academy.legalName()),
            Word.of("address", "The address of who pays, in one line", academy.address()),
            Word.of("email", "Where affiliates write to", academy.supportEmail())));
  }
}
