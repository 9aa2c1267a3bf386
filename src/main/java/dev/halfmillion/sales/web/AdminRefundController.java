package dev.halfmillion.sales.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.Refunds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Refunds an order, all or a part. */
@Controller
@RequestMapping("/admin/orders/{id}/refund")
class AdminRefundController {

  private final OrderBook orders;
  private final Refunds refunds;

  AdminRefundController(OrderBook orders, Refunds refunds) {
    this.orders = orders;
    this.refunds = refunds;
  }

  @GetMapping
  ModelAndView form(@PathVariable String id) {
    Order order = order(id);
    RefundForm form =
        new RefundForm(
            RupeeText.plain(refunds.refundable(order)), "", PublicId.format("key", Ids.next()), "");
    return view(order, form, null, List.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView refund(
      @PathVariable String id,
      @ModelAttribute RefundForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Order order = order(id);
    Optional<Money> amount = RupeeText.parse(form.amount()).filter(Money::isPositive);
    if (amount.isEmpty()) {
      return refused(order, form, "amount", "Write an amount in rupees, such as 1999.00.");
    }
    try {
      if (form.sure().isEmpty()) {
        refunds.check(order, amount.get(), form.reason());
        return view(order, form, question(order, amount.get()), List.of(), HttpStatus.OK);
      }
      String key = form.key().isEmpty() ? null : form.key();
      refunds.request(order.id(), amount.get(), form.reason(), me.id(), key);
      String toast = MoneyFormat.full(amount.get()) + " is on its way back";
      flash.addFlashAttribute("toast", toast);
      return new ModelAndView(SeeOther.to("/admin/orders/" + order.id()));
    } catch (Refusal refusal) {
      String field = refusal.code().equals("refund.reason") ? "reason" : "amount";
      return refused(order, form, field, refusal.sentence());
    }
  }

  private ModelAndView refused(Order order, RefundForm form, String field, String sentence) {
    List<Problem> problems = List.of(new Problem(field, sentence));
    return view(order, form, null, problems, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private RefundPage.Question question(Order order, Money amount) {
    String figure = MoneyFormat.full(amount);
    String access =
        amount.equals(refunds.refundable(order))
            ? "Nothing of the order is left then, so access to " + order.title() + " ends. "
            : "A part of the order is left, so " + order.title() + " stays open. ";
    return new RefundPage.Question(
        "Refund " + figure + " to " + order.buyer().name() + "?",
        access + "The affiliate’s commission is taken back in proportion. This cannot be undone.",
        "Refund " + figure);
  }

  private Order order(String id) {
    return OrderId.parse(id).flatMap(orders::find).orElseThrow(Refusal::notFound);
  }

  private ModelAndView view(
      Order order,
      RefundForm form,
      RefundPage.@Nullable Question question,
      List<Problem> problems,
      HttpStatus status) {
    Money left = refunds.refundable(order);
    RefundPage page =
        new RefundPage(
            "/admin/orders/" + order.id(),
            order.number(),
            order.buyer().name(),
            order.title(),
            MoneyFormat.full(order.total()),
            MoneyFormat.full(left),
            left.isPositive(),
            refunds.of(order.id()).stream()
                .map(
                    r ->
                        new RefundPage.Line(
                            Moments.dayAndTime(r.requestedAt()),
                            r.reason(),
                            MoneyFormat.full(r.amount()),
                            r.status().label()))
                .toList(),
            question,
            form,
            problems);
    return new ModelAndView("sales/admin/refund", Map.of("page", page), status);
  }
}
