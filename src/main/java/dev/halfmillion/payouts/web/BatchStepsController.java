package dev.halfmillion.payouts.web;

import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.PayoutBatches;
import dev.halfmillion.payouts.PayoutExports;
import dev.halfmillion.payouts.ReferenceImport;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a batch. A step that is refused shows the batch again with the reason. */
@Controller
class BatchStepsController {

  private static final int MOST_BYTES = 2_000_000;

  private final PayoutBatches batches;
  private final PayoutExports exports;
  private final ReferenceImport imports;
  private final BatchPages pages;

  BatchStepsController(
      PayoutBatches batches, PayoutExports exports, ReferenceImport imports, BatchPages pages) {
    this.batches = batches;
    this.exports = exports;
    this.imports = imports;
    this.pages = pages;
  }

  @PostMapping("/admin/payouts/{id}/submission")
  ModelAndView submit(
      @PathVariable String id,
      @AuthenticationPrincipal SignedInUser user,
      RedirectAttributes flash) {
    return step(
        id,
        user,
        flash,
        () -> {
          batches.submit(batch(id), user.id());
          return "Submitted for approval";
        });
  }

  @PostMapping("/admin/payouts/{id}/approval")
  ModelAndView approve(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String hash,
      @AuthenticationPrincipal SignedInUser user,
      RedirectAttributes flash) {
    return step(
        id,
        user,
        flash,
        () -> {
          batches.approve(batch(id), user.id(), hash);
          return "Payout approved";
        });
  }

  @PostMapping("/admin/payouts/{id}/refusal")
  ModelAndView sendBack(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedInUser user,
      RedirectAttributes flash) {
    return step(
        id,
        user,
        flash,
        () -> {
          batches.sendBack(batch(id), user.id(), Reasons.require(reason));
          return "Sent back; the money is available again";
        });
  }

  @PostMapping("/admin/payouts/{id}/bank-file")
  ModelAndView export(
      @PathVariable String id,
      @AuthenticationPrincipal SignedInUser user,
      RedirectAttributes flash) {
    return step(
        id,
        user,
        flash,
        () -> {
          exports.export(batch(id), user.id());
          return "The bank file is ready to download";
        });
  }

  @PostMapping("/admin/payouts/{id}/references")
  ModelAndView importReferences(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @AuthenticationPrincipal SignedInUser user,
      RedirectAttributes flash) {
    try {
      ReferenceImport.Report report = imports.read(text(file), user.id());
      if (report.problems().isEmpty()) {
        return done(id, flash, imported(report));
      }
      List<Problem> problems =
          report.problems().stream()
              .limit(20)
              .map(p -> new Problem("", "Row %d: %s".formatted(p.row(), p.sentence())))
              .toList();
      String trouble =
          "%s, %d %s not"
              .formatted(
                  imported(report),
                  report.problems().size(),
                  report.problems().size() == 1 ? "row was" : "rows were");
      return again(id, user, HttpStatus.UNPROCESSABLE_CONTENT, trouble, problems);
    } catch (Refusal refusal) {
      return refused(id, user, refusal);
    }
  }

  private ModelAndView step(
      String id, SignedInUser user, RedirectAttributes flash, Supplier<String> action) {
    try {
      return done(id, flash, action.get());
    } catch (Refusal refusal) {
      return refused(id, user, refusal);
    }
  }

  private static ModelAndView done(String id, RedirectAttributes flash, String toast) {
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to("/admin/payouts/" + id));
  }

  private ModelAndView refused(String id, SignedInUser user, Refusal refusal) {
    if (refusal.status() == HttpStatus.NOT_FOUND) {
      throw refusal;
    }
    return again(
        id,
        user,
        refusal.status(),
        "This step was not taken",
        List.of(new Problem("", refusal.sentence())));
  }

  private ModelAndView again(
      String id, SignedInUser user, HttpStatusCode status, String trouble, List<Problem> problems) {
    ModelAndView page =
        new ModelAndView(
            "payouts/batches/show", "page", pages.of(batch(id), 0, user.id(), trouble, problems));
    page.setStatus(status);
    return page;
  }

  private static String imported(ReferenceImport.Report report) {
    String paid =
        report.paid() == 1 ? "1 payout marked as paid" : report.paid() + " payouts marked as paid";
    return report.known() == 0 ? paid : paid + ", " + report.known() + " known already";
  }

  private static String text(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty() || file.getSize() > MOST_BYTES) {
      throw new Refusal("payouts.import", "Choose the bank's CSV file, at most 2 MB.");
    }
    try {
      return new String(file.getBytes(), StandardCharsets.UTF_8);
    } catch (IOException lost) {
      throw new Refusal("payouts.import", "The file did not arrive. Send it again.");
    }
  }

  private static BatchId batch(String id) {
    return BatchId.parse(id).orElseThrow(Refusal::notFound);
  }
}
