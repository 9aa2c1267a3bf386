package dev.halfmillion.sales.web;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.AddressCorrections;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.Newcomers;
import dev.halfmillion.sales.OrderLinks;
import dev.halfmillion.sales.web.OrderAccess.Opened;
import dev.halfmillion.sales.web.OrderPage.Look;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An order's page: waits for the truth after paying, and stays as the buyer's record. */
@Controller
@RequestMapping("/orders/{id}")
class OrderPageController {

  private final OrderAccess access;
  private final OrderPages pages;
  private final Checkouts checkouts;
  private final Newcomers newcomers;
  private final AddressCorrections corrections;

  OrderPageController(
      OrderAccess access,
      OrderPages pages,
      Checkouts checkouts,
      Newcomers newcomers,
      AddressCorrections corrections) {
    this.access = access;
    this.pages = pages;
    this.checkouts = checkouts;
    this.newcomers = newcomers;
    this.corrections = corrections;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") String asked,
      HttpServletRequest request) {
    OrderPage page = pages.page(access.open(id, request), count(asked));
    return new ModelAndView("sales/order/index", Map.of("page", page));
  }

  /**
   * Where the gateway sends the browser. That proves nothing and changes nothing; it only has the
   * gateway asked soon, should its news be lost. Where the way back is that of one who has not
   * paid, the page offers to pay again until the gateway tells something else. By POST from another
   * site no cookie comes along, so a GET follows.
   */
  @RequestMapping(
      path = "/return",
      method = {RequestMethod.GET, RequestMethod.POST})
  ModelAndView comeBack(
      @PathVariable String id,
      @RequestParam(name = OrderLinks.LEFT, defaultValue = "") String left,
      HttpServletRequest request) {
    Opened opened = access.open(id, request);
    if (left.equals("true")) {
      checkouts.leftUnpaid(opened.order());
    } else {
      checkouts.cameBack(opened.order());
    }
    return new ModelAndView(SeeOther.to(opened.path("")));
  }

  /** Asked by the open page: nothing new leaves it as it is, news load it again. */
  @GetMapping("/news")
  ModelAndView news(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") String asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    Opened opened = access.open(id, request);
    int times = Math.min(count(asked) + 1, 1_000);
    Look now = pages.look(opened.order(), times);
    OrderPage page = pages.page(opened, times);
    boolean same = now == pages.look(opened.order(), times - 1) && page.isOpen();
    if (!same) {
      response.setHeader("HX-Redirect", page.again(0));
    }
    return new ModelAndView("sales/order/_news", Map.of("page", page));
  }

  /** Pays: the open page of the gateway, or a new attempt at the same order. */
  @PostMapping("/payment")
  ModelAndView pay(@PathVariable String id, HttpServletRequest request) {
    Opened opened = access.open(id, request);
    if (opened.order().status().wasPaid()) {
      return new ModelAndView(SeeOther.to(opened.path("")));
    }
    try {
      return new ModelAndView(SeeOther.to(checkouts.pay(opened.order().id()).toString()));
    } catch (Refusal refusal) {
      OrderPage page = pages.page(opened, 0).troubled(refusal.sentence());
      return new ModelAndView("sales/order/index", Map.of("page", page), refusal.status());
    }
  }

  /**
   * Opens the course: in the browser that paid also for somebody whom this order made a user and
   * whose mailbox has not answered yet.
   */
  @PostMapping("/start")
  ModelAndView start(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    Opened opened = access.open(id, request);
    String start = checkouts.firstStep(opened.order());
    boolean in =
        opened.learner()
            || (opened.browser() && newcomers.enter(opened.order(), request, response));
    return new ModelAndView(SeeOther.to(in ? start : "/sign-in?next=" + start));
  }

  /** Corrects a mistyped address from the browser that paid. */
  @PostMapping("/address")
  ModelAndView correct(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Opened opened = access.open(id, request);
    if (!opened.browser()) {
      throw Refusal.notFound();
    }
    try {
      String right = corrections.correct(opened.order().id(), email);
      flash.addFlashAttribute("toast", "Sent to " + right);
      return new ModelAndView(SeeOther.to(opened.path("")));
    } catch (Refusal refusal) {
      OrderPage page =
          pages.page(opened, 0, email, List.of(new Problem("email", refusal.sentence())));
      return new ModelAndView(
          "sales/order/index", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static int count(String asked) {
    return asked.matches("[0-9]{1,4}") ? Integer.parseInt(asked) : 0;
  }
}
