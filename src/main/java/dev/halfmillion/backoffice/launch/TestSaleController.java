package dev.halfmillion.backoffice.launch;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.live.Stage;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sends a test sale, and shows what it sets off. */
@Controller
@RequestMapping(TestSaleController.PATH)
class TestSaleController {

  static final String PATH = SetUp.HOME + "/test-sale";

  private static final int LONGEST_KEY = 60;

  private final TestSale sale;
  private final TestSales sales;
  private final TestSaleSteps steps;
  private final OrderBook orders;
  private final Catalog catalog;
  private final Academy academy;

  TestSaleController(
      TestSale sale,
      TestSales sales,
      TestSaleSteps steps,
      OrderBook orders,
      Catalog catalog,
      Academy academy) {
    this.sale = sale;
    this.sales = sales;
    this.steps = steps;
    this.orders = orders;
    this.catalog = catalog;
    this.academy = academy;
  }

  @GetMapping
  ModelAndView show() {
    return new ModelAndView("backoffice/launch/test-sale", "page", page());
  }

  @PostMapping
  ModelAndView send(
      @RequestParam(defaultValue = "") String key, @AuthenticationPrincipal SignedInUser me) {
    Optional<Product> product = product();
    if (!academy.testing() || product.isEmpty()) {
      throw Refusal.conflict("test-sale.closed", why(product));
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      ModelAndView again = show();
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    sale.send(me.id(), product.get(), key);
    return new ModelAndView(SeeOther.to(PATH));
  }

  private TestSalePage page() {
    Optional<Product> product = product();
    Optional<Order> last = sales.latest().flatMap(orders::find);
    List<TestSalePage.Step> seen = last.map(steps::of).orElse(List.of());
    boolean running =
        academy.testing() && seen.stream().anyMatch(step -> !step.state().equals("done"));
    return new TestSalePage(
        academy.testing() && product.isPresent(),
        why(product),
        product.map(Product::title).orElse(""),
        Ids.next().toString(),
        last.map(Order::number).orElse(""),
        last.map(order -> "/admin/orders/" + order.id()).orElse(""),
        seen,
        running);
  }

  private String why(Optional<Product> product) {
    if (academy.stage() == Stage.DEMO) {
      return "In a demo every sale is a test. Buy something as one of its people.";
    }
    if (academy.stage() == Stage.LIVE) {
      return "The academy sells for real, so a sale would be a real one. To try a payment, buy a"
          + " product of your own and refund the order; both count, and cancel each other out.";
    }
    return product.isPresent() ? "" : "Put a product with a price on sale first.";
  }

  private Optional<Product> product() {
    return catalog.published().stream()
        .filter(product -> product.price().minor() >= 100)
        .findFirst();
  }
}
