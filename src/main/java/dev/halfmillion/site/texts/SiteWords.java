package dev.halfmillion.site.texts;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.ReferralProgram;
import dev.halfmillion.platform.RefundTerms;
import dev.halfmillion.platform.TaxSettings;
import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.FilledWords.Word;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words that the texts of the site take from the settings. */
@Component
public class SiteWords {

  private static final String SHARING_TERMS =
      """
      ## Sharing for a commission

      Who shares courses accepts the agreement shown when joining. In short: a commission is paid \
      only for courses that people buy, never for bringing other affiliates; it is counted on the \
      price without tax; it becomes available when the refund window has closed; a refund takes it \
      back; and you say clearly that your link is paid. Nobody is promised an income.\
      """;
  private static final String SHARING_HELP =
      """
      ## I share links and a sale is missing

      Your [affiliate area](/affiliate) shows each sale with its reason a few seconds after the \
      payment. A sale counts when the buyer opened your link in the days before ordering that the \
      program names, or typed your code. If a later link or a typed code of somebody else came in \
      between, that one counts.\
      """;

  private final Academy academy;
  private final ObjectProvider<ReferralProgram> program;

  SiteWords(Academy academy, ObjectProvider<ReferralProgram> program) {
    this.academy = academy;
    this.program = program;
  }

  /** As they are settled now. */
  public FilledWords now() {
    RefundTerms refunds = academy.refundTerms();
    String steps = steps(refunds);
    return new FilledWords(
        List.of(
            Word.of("academy", "The name of the academy", academy.name()),
            Word.of("legal-name", "Who sells, as on invoices", academy.legalName()),
            Word.of("address", "The address of who sells, in one line", academy.address()),
            Word.of("gstin", "The GST registration", academy.gstin()),
            Word.of("email", "Where customers write to", academy.supportEmail()),
            Word.of("phone", "Where customers call", academy.phone()),
            Word.of("grievance-officer", "Who answers complaints", academy.grievanceOfficer()),
            Word.of("grievance-contact", "How to reach that person", academy.grievanceContact()),
            Word.of("price-words", "What prices include", prices(academy.taxSettings())),
            Word.of("refund-promise", "The promise about refunds", refunds.sentence()),
            new Word("refund-steps", "How to ask for a refund", plain(steps), steps),
            whileOpen("sharing-terms", "The rules of sharing for a commission", SHARING_TERMS),
            whileOpen("sharing-help", "Help about a sale that is missing", SHARING_HELP)));
  }

  /** A section that stands in a text only while there is a referral program. */
  private Word whileOpen(String key, String says, String section) {
    ReferralProgram sharing = program.getIfAvailable();
    String now = sharing != null && sharing.isOpen() ? section : "";
    return new Word(key, says, plain(now.replaceFirst("^## .*\n+", "")), now);
  }

  private static String prices(TaxSettings tax) {
    return switch (tax.strategy()) {
      case NONE -> "Prices are in Indian rupees. No tax is added to them.";
      case INCLUSIVE -> "Prices are in Indian rupees and include " + tax.name() + ".";
      case INDIA_GST -> "Prices are in Indian rupees and include GST.";
    };
  }

  private static String steps(RefundTerms refunds) {
    if (!refunds.promised()) {
      return "";
    }
    String ask =
        """
        Open your order under [Your orders](/account/orders) or by the link in your receipt, and \
        choose “Get your money back”. The page says until when, and how much you have watched. \
        The %s are counted from the day you paid, in Indian time, and the last of them counts.\
        """
            .formatted(refunds.count());
    return refunds.percent() == 100
        ? ask
        : ask
            + "\n\nWhat counts as watched is the length of the lessons that the course needs:"
            + " those you have completed, and of the others what you have seen of the video.";
  }

  private static String plain(String markdown) {
    return markdown.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("\n\n", " ");
  }
}
