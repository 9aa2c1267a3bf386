package dev.halfmillion.sales.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.RefundDraft;
import dev.halfmillion.sales.RefundStatus;
import dev.halfmillion.sales.Refunds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Refunds an order: all, a part, single lines, or as goodwill. */
@Controller
@RequestMapping("/admin/orders/{id}/refund")
class AdminRefundController {

  private static final String NO_AMOUNT = "Write an amount in rupees, such as 1999.00.";
  private static final String NO_LINE = "Write how much goes back of at least one line.";

  private final OrderBook orders;
  private final Refunds refunds;
  private final RefundPages pages;

  AdminRefundController(OrderBook orders, Refunds refunds, RefundPages pages) {
    this.orders = orders;
    this.refunds = refunds;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView form(@PathVariable String id) {
    Order order = order(id);
    String key = PublicId.format("key", Ids.next());
    RefundForm form = RefundForm.begin(refunds.refundable(order), key);
    return view(pages.form(order, form, List.of()), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView refund(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Order order = order(id);
    RefundForm form = RefundForm.of(sent);
    Optional<String> senseless = form.senseless();
    if (senseless.isPresent()) {
      boolean none = form.byLine() && senseless.get().equals("amount");
      return refused(order, form, senseless.get(), none ? NO_LINE : NO_AMOUNT);
    }
    RefundDraft draft = form.draft();
    try {
      if (!form.sure()) {
        return view(pages.question(order, form, draft, me), HttpStatus.OK);
      }
      String key = form.key().isEmpty() ? null : form.key();
      Refund made = refunds.request(order.id(), draft, me.id(), key);
      flash.addFlashAttribute("toast", toast(made));
      return new ModelAndView(SeeOther.to("/admin/orders/" + order.id()));
    } catch (Refusal refusal) {
      String field = refusal.code().equals("refund.reason") ? "reason" : "amount";
      return refused(order, form, field, refusal.sentence());
    }
  }

  private static String toast(Refund made) {
    String amount = MoneyFormat.full(made.amount());
    return made.status() == RefundStatus.AWAITING
        ? amount + " waits until somebody else approves it"
        : amount + " is on its way back";
  }

  private ModelAndView refused(Order order, RefundForm form, String field, String sentence) {
    return view(
        pages.form(order, form, List.of(new Problem(field, sentence))),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView view(RefundPage page, HttpStatus status) {
    return new ModelAndView("sales/admin/refund", Map.of("page", page), status);
  }

  private Order order(String id) {
    return OrderId.parse(id).flatMap(orders::find).orElseThrow(Refusal::notFound);
  }
}
