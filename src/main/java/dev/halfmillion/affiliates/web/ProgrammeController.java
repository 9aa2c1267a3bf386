package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.affiliates.web.ProgrammePage.Line;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.PublicPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public page about the program. */
@Controller
class ProgrammeController {

  private final AffiliateProgram program;
  private final Catalog catalog;
  private final SaleSplits splits;

  ProgrammeController(AffiliateProgram program, Catalog catalog, SaleSplits splits) {
    this.program = program;
    this.catalog = catalog;
    this.splits = splits;
  }

  @PublicPage
  @GetMapping("/affiliates")
  String show(Model model, HttpServletResponse response) {
    if (!program.isOpen()) {
      return NoProgram.answer(response);
    }
    model.addAttribute(
        "page", page(catalog.published().stream().filter(one -> !one.isFree()).toList()));
    return "affiliates/programme/index";
  }

  private ProgrammePage page(List<Product> products) {
    CommissionPlan plan = program.plan();
    Product example = products.isEmpty() ? null : products.getFirst();
    return new ProgrammePage(
        plan.rate().text(),
        plan.windowDays(),
        plan.holdDays(),
        MoneyFormat.plain(plan.minimumPayout()),
        example == null ? splits.worked() : splits.of(example),
        MoneyFormat.full(example == null ? splits.workedReward() : reward(example)),
        products.stream().map(this::line).toList(),
        "/affiliate/join");
  }

  private Line line(Product product) {
    return new Line(
        product.title(),
        "/courses/" + product.slug(),
        MoneyFormat.plain(product.price()),
        MoneyFormat.full(reward(product)));
  }

  private Money reward(Product product) {
    return splits.reward(product);
  }
}
