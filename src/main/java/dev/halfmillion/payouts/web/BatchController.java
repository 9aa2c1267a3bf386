package dev.halfmillion.payouts.web;

import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.PayoutExports;
import dev.halfmillion.payouts.PayoutMethod.Rail;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One batch and the files that come of it. */
@Controller
class BatchController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final BatchPages pages;
  private final PayoutExports exports;
  private final LinesFile lines;

  BatchController(BatchPages pages, PayoutExports exports, LinesFile lines) {
    this.pages = pages;
    this.exports = exports;
    this.lines = lines;
  }

  @GetMapping("/admin/payouts/{id}")
  String show(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") String after,
      @AuthenticationPrincipal SignedInUser user,
      Model model) {
    model.addAttribute("page", pages.of(batch(id), place(after), user.id(), List.of()));
    return "payouts/batches/show";
  }

  @GetMapping("/admin/payouts/{id}/lines.csv")
  ResponseEntity<String> lines(@PathVariable String id) {
    return file("payout-lines.csv", lines.of(batch(id)));
  }

  @GetMapping("/admin/payouts/{id}/bank-file.csv")
  ResponseEntity<String> bankFile(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser user) {
    return file("payout-neft.csv", exports.file(batch(id), Rail.BANK, user.id()));
  }

  @GetMapping("/admin/payouts/{id}/upi-file.csv")
  ResponseEntity<String> upiFile(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser user) {
    return file("payout-upi.csv", exports.file(batch(id), Rail.UPI, user.id()));
  }

  private static ResponseEntity<String> file(String name, String csv) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(csv);
  }

  private static BatchId batch(String id) {
    return BatchId.parse(id).orElseThrow(Refusal::notFound);
  }

  private static int place(String after) {
    return after.matches("[0-9]{1,6}") ? Integer.parseInt(after) : 0;
  }
}
