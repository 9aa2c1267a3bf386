package dev.halfmillion.sales.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.web.CheckoutCodes.Reading;
import dev.halfmillion.sales.web.CheckoutOrders.Placed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
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
  private final CheckoutCodes codes;
  private final CheckoutPages pages;
  private final CheckoutPrefill prefill;
  private final CheckoutOrders orders;
  private final BuyerBrowser browser;

  CheckoutController(
      Catalog catalog,
      Checkouts checkouts,
      CheckoutCodes codes,
      CheckoutPages pages,
      CheckoutPrefill prefill,
      CheckoutOrders orders,
      BuyerBrowser browser) {
    this.catalog = catalog;
    this.checkouts = checkouts;
    this.codes = codes;
    this.pages = pages;
    this.prefill = prefill;
    this.orders = orders;
    this.browser = browser;
  }

  /** Whether the details are to be kept: as ticked, or as kept before. */
  @ModelAttribute("keep")
  boolean keep(
      @RequestParam(defaultValue = "") String keep,
      @AuthenticationPrincipal @Nullable SignedInUser me,
      HttpMethod method) {
    return HttpMethod.POST.equals(method) ? keep.equals("true") : prefill.keeps(me);
  }

  /** The empty form; filled in for somebody signed in, who is told what they own already. */
  @GetMapping
  ModelAndView show(
      @PathVariable String slug,
      @AuthenticationPrincipal @Nullable SignedInUser me,
      HttpServletRequest request,
      HttpServletResponse response) {
    Product product = forSale(slug);
    if (me != null && checkouts.owns(me.id(), product.id())) {
      return owned(product, HttpStatus.OK);
    }
    CheckoutForm form = prefill.form(browser.fresh(), me, request);
    Reading reading = codes.read(form, product, me, request);
    CheckoutPage page = pages.page(product, form, reading, reading.problems(), me, request);
    return view("index", page, status(reading, HttpStatus.OK, response));
  }

  /**
   * Places the order, once for each form, and leads to the gateway or, for nothing, to the order.
   */
  @PostMapping
  ModelAndView place(
      @PathVariable String slug,
      @ModelAttribute CheckoutForm sent,
      @RequestParam(defaultValue = "") String keep,
      @AuthenticationPrincipal @Nullable SignedInUser me,
      HttpServletRequest request,
      HttpServletResponse response) {
    Product product = forSale(slug);
    CheckoutForm form = sent.key().length() < 16 ? sent.withKey(browser.fresh()) : sent;
    if (me != null && checkouts.owns(me.id(), product.id())) {
      return owned(product, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Reading reading = codes.read(form, product, me, request);
    Placed placed = orders.place(form, product, reading, me, request, response);
    if (placed.order() != null) {
      if (keep.equals("true")) {
        prefill.keep(placed.order(), me);
      }
      return new ModelAndView(SeeOther.to(orders.next(placed.order())));
    }
    CheckoutPage page = pages.page(product, form, placed.reading(), placed.problems(), me, request);
    return view(
        "index", page, status(placed.reading(), HttpStatus.UNPROCESSABLE_CONTENT, response));
  }

  /** The e-mail field, with a correction offered or taken. */
  @PostMapping("/email")
  ModelAndView email(
      @PathVariable String slug,
      @ModelAttribute CheckoutForm form,
      @RequestParam(defaultValue = "") String useEmail,
      @AuthenticationPrincipal @Nullable SignedInUser me,
      HttpServletRequest request,
      HttpServletResponse response) {
    CheckoutForm now = useEmail.isEmpty() ? form : form.withEmail(useEmail.strip());
    return part("_email", slug, now, false, me, request, response);
  }

  /** The total for the chosen State. */
  @PostMapping("/total")
  ModelAndView total(
      @PathVariable String slug,
      @ModelAttribute CheckoutForm form,
      @AuthenticationPrincipal @Nullable SignedInUser me,
      HttpServletRequest request,
      HttpServletResponse response) {
    return part("_total", slug, form, false, me, request, response);
  }

  /** What a code does: it takes something off, or says who recommended the academy. */
  @PostMapping("/code")
  ModelAndView code(
      @PathVariable String slug,
      @ModelAttribute CheckoutForm form,
      @RequestParam(defaultValue = "") String removeCode,
      @AuthenticationPrincipal @Nullable SignedInUser me,
      HttpServletRequest request,
      HttpServletResponse response) {
    CheckoutForm now = removeCode.isEmpty() ? form : form.withoutCode();
    return part("_code", slug, now, true, me, request, response);
  }

  /** A fragment for htmx, else the whole page with what was typed so far. */
  private ModelAndView part(
      String fragment,
      String slug,
      CheckoutForm form,
      boolean aboutCode,
      @Nullable SignedInUser me,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean whole = request.getHeader("HX-Request") == null;
    Product product = forSale(slug);
    Reading reading = codes.read(form, product, me, request);
    List<Problem> problems = aboutCode ? reading.problems() : List.of();
    HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    CheckoutPage page = pages.page(product, form, reading, problems, me, request);
    return view(whole ? "index" : fragment, page, status(reading, status, response));
  }

  /** After too many tries the same page says when to try again. */
  private static HttpStatus status(
      Reading reading, HttpStatus otherwise, HttpServletResponse response) {
    Duration wait = reading.pause();
    if (wait == null) {
      return otherwise;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
    return HttpStatus.TOO_MANY_REQUESTS;
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
