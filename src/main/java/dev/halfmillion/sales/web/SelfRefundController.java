package dev.halfmillion.sales.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.RefundOrigin;
import dev.halfmillion.sales.RefundPromise;
import dev.halfmillion.sales.SelfRefunds;
import dev.halfmillion.sales.web.OrderAccess.Opened;
import dev.halfmillion.sales.web.SelfRefundPages.Sent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a buyer asks for money back. A signed link shows how the order stands, for mails are read
 * by more people than their buyer; asking ends access, so it takes the buyer's sign-in or the
 * browser that paid. The money itself only ever goes to what was paid with.
 */
@Controller
@RequestMapping("/orders/{id}/refund")
class SelfRefundController {

  private static final int LONGEST_REASON = 300;
  private static final int MOST_LINES = 100;

  private final OrderAccess access;
  private final RefundPromise promise;
  private final SelfRefunds refunds;
  private final SelfRefundPages pages;

  SelfRefundController(
      OrderAccess access, RefundPromise promise, SelfRefunds refunds, SelfRefundPages pages) {
    this.access = access;
    this.promise = promise;
    this.refunds = refunds;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView form(@PathVariable String id, HttpServletRequest request) {
    Opened opened = paid(id, request);
    Set<UUID> open = pages.open(promise.lines(opened.order()));
    Sent fresh =
        new Sent(open.size() == 1 ? open : Set.of(), "", PublicId.format("key", Ids.next()));
    return view(pages.form(opened, fresh, List.of()), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView ask(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Opened opened = paid(id, request);
    if (!opened.buyer() && !opened.browser()) {
      throw Refusal.forbidden("refund.sign-in", "Sign in as the buyer to ask for the money back.");
    }
    Sent sent = sent(form);
    try {
      if (!"true".equals(form.getFirst("sure"))) {
        return view(pages.question(opened, sent), HttpStatus.OK);
      }
      Refund refund = refunds.ask(opened.order().id(), sent.lines(), sent.reason(), sent.key());
      flash.addFlashAttribute("toast", toast(refund));
      return new ModelAndView(SeeOther.to(opened.path("")));
    } catch (Refusal refusal) {
      String field = refusal.code().equals("refund.reason") ? "reason" : "";
      String sentence =
          field.isEmpty()
              ? refusal.sentence()
              : "Say in a few words why, so that somebody can decide.";
      List<Problem> problems = List.of(new Problem(field, sentence));
      return view(pages.form(opened, sent, problems), refusal.status());
    }
  }

  private Opened paid(String id, HttpServletRequest request) {
    Opened opened = access.open(id, request);
    if (!opened.order().status().wasPaid() || opened.order().isFree()) {
      throw Refusal.notFound();
    }
    return opened;
  }

  private static Sent sent(MultiValueMap<String, String> form) {
    List<String> lines = form.getOrDefault("line", List.of());
    Set<UUID> chosen =
        lines.stream()
            .limit(MOST_LINES)
            .flatMap(name -> PublicId.parse("lin", name).stream())
            .collect(Collectors.toSet());
    String reason = text(form, "reason").replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
    String key = text(form, "key");
    return new Sent(
        chosen,
        reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason,
        key.isEmpty() || key.length() > 100 ? PublicId.format("key", Ids.next()) : key);
  }

  private static String text(MultiValueMap<String, String> form, String name) {
    return Stream.ofNullable(form.getFirst(name)).findFirst().orElse("");
  }

  private static String toast(Refund refund) {
    String amount = MoneyFormat.full(refund.amount());
    return refund.origin() == RefundOrigin.ASKED
        ? "We have your wish for " + amount + " and answer by mail"
        : amount + " is on its way back to you";
  }

  private static ModelAndView view(SelfRefundPage page, HttpStatusCode status) {
    return new ModelAndView(
        "sales/order/refund", Map.of("page", page), HttpStatus.valueOf(status.value()));
  }
}
