package dev.halfmillion.sales.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.web.CheckoutCheck.Checked;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The checkout: one form, one order, then the gateway's own page. */
@Controller
@RequestMapping("/checkout/{slug}")
class CheckoutController {

  private final Catalog catalog;
  private final Checkouts checkouts;
  private final CheckoutCheck check;
  private final CheckoutPages pages;
  private final CheckoutPrefill prefill;
  private final BuyerBrowser browser;

  CheckoutController(
      Catalog catalog,
      Checkouts checkouts,
      CheckoutCheck check,
      CheckoutPages pages,
      CheckoutPrefill prefill,
      BuyerBrowser browser) {
    this.catalog = catalog;
    this.checkouts = checkouts;
    this.check = check;
    this.pages = pages;
    this.prefill = prefill;
    this.browser = browser;
  }

  /** The empty form; filled in for somebody signed in, who is told what they own already. */
  @GetMapping
  ModelAndView show(
      @PathVariable String slug,
      @AuthenticationPrincipal @Nullable SignedInUser me,
      HttpServletRequest request) {
    Product product = forSale(slug);
    if (me != null && checkouts.owns(me.id(), product.id())) {
      return owned(product, HttpStatus.OK);
    }
    CheckoutForm form = prefill.form(browser.fresh(), me, request);
    return view("index", pages.page(product, form, List.of(), me, request), HttpStatus.OK);
  }

  /** Places the order, once for each form, and leads to the gateway. */
  @PostMapping
  ModelAndView place(
      @PathVariable String slug,
      @ModelAttribute CheckoutForm sent,
      @AuthenticationPrincipal @Nullable SignedInUser me,
      HttpServletRequest request,
      HttpServletResponse response) {
    Product product = forSale(slug);
    CheckoutForm form = sent.key().length() < 16 ? sent.withKey(browser.fresh()) : sent;
    if (me != null && checkouts.owns(me.id(), product.id())) {
      return owned(product, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Checked checked = check.check(form, me, request);
    if (checked.contact() == null) {
      return again(product, form, checked.problems(), me, request);
    }
    PlaceOrder wish =
        new PlaceOrder(
            form.key(),
            List.of(product.id()),
            checked.contact(),
            me == null ? null : me.id(),
            checked.attribution(),
            browser.ensure(request, response));
    return toGateway(checkouts.place(wish));
  }

  /** The e-mail field, with a correction offered or taken. */
  @PostMapping("/email")
  ModelAndView email(
      @PathVariable String slug,
      @ModelAttribute CheckoutForm form,
      @RequestParam(defaultValue = "") String useEmail,
      @AuthenticationPrincipal @Nullable SignedInUser me,
      HttpServletRequest request) {
    CheckoutForm now = useEmail.isEmpty() ? form : form.withEmail(useEmail.strip());
    return part("_email", slug, now, List.of(), me, request);
  }

  /** The total for the chosen State. */
  @PostMapping("/total")
  ModelAndView total(
      @PathVariable String slug,
      @ModelAttribute CheckoutForm form,
      @AuthenticationPrincipal @Nullable SignedInUser me,
      HttpServletRequest request) {
    return part("_total", slug, form, List.of(), me, request);
  }

  /** Who recommended the academy, by the code that was typed. */
  @PostMapping("/code")
  ModelAndView code(
      @PathVariable String slug,
      @ModelAttribute CheckoutForm form,
      @AuthenticationPrincipal @Nullable SignedInUser me,
      HttpServletRequest request) {
    List<Problem> problems = new ArrayList<>();
    check.attribution(form, request, problems);
    return part("_referral", slug, form, problems, me, request);
  }

  /** A fragment for htmx, else the whole page with what was typed so far. */
  private ModelAndView part(
      String fragment,
      String slug,
      CheckoutForm form,
      List<Problem> problems,
      @Nullable SignedInUser me,
      HttpServletRequest request) {
    boolean whole = request.getHeader("HX-Request") == null;
    HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    CheckoutPage page = pages.page(forSale(slug), form, problems, me, request);
    return view(whole ? "index" : fragment, page, status);
  }

  private ModelAndView again(
      Product product,
      CheckoutForm form,
      List<Problem> problems,
      @Nullable SignedInUser me,
      HttpServletRequest request) {
    CheckoutPage page = pages.page(product, form, problems, me, request);
    return view("index", page, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Where the gateway does not answer, the order's page says so and offers to try again. */
  private ModelAndView toGateway(Order order) {
    try {
      return new ModelAndView(SeeOther.to(checkouts.pay(order.id()).toString()));
    } catch (Refusal refusal) {
      return new ModelAndView(SeeOther.to("/orders/" + order.id()));
    }
  }

  private Product forSale(String slug) {
    return catalog.bySlug(slug).filter(Product::isPublished).orElseThrow(Refusal::notFound);
  }

  private static ModelAndView owned(Product product, HttpStatus status) {
    return new ModelAndView(
        "sales/checkout/owned", Map.of("item", CheckoutPages.item(product)), status);
  }

  private static ModelAndView view(String name, CheckoutPage page, HttpStatus status) {
    return new ModelAndView("sales/checkout/" + name, Map.of("page", page), status);
  }
}
