package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.PayoutPreparation;
import dev.halfmillion.affiliates.PayoutPreparation.Line;
import dev.halfmillion.affiliates.PayoutPreparation.Preparation;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finance looks at what is available and prepares a batch of it. */
@Controller
class PayoutPreparationController {

  private static final String HERE = "/admin/payouts/new";

  private final PayoutPreparation preparation;
  private final UserDirectory people;

  PayoutPreparationController(PayoutPreparation preparation, UserDirectory people) {
    this.preparation = preparation;
    this.people = people;
  }

  @GetMapping(HERE)
  String show(Model model) {
    List<Line> lines = preparation.preview().lines();
    Map<UserId, User> users = people.findAll(lines.stream().map(Line::user).toList());
    List<Line> included = lines.stream().filter(line -> line.leftOut().isEmpty()).toList();
    model.addAttribute(
        "page",
        new PreparePage(
            MoneyFormat.full(total(included)),
            included.stream().map(line -> line(line, users)).toList(),
            lines.stream()
                .filter(line -> line.leftOut().isPresent())
                .map(line -> line(line, users))
                .toList()));
    return "affiliates/admin/prepare";
  }

  @PostMapping(HERE)
  Object prepare(@AuthenticationPrincipal SignedInUser person, RedirectAttributes attributes) {
    Preparation done = preparation.prepare(person.id());
    long included = done.lines().stream().filter(line -> line.leftOut().isEmpty()).count();
    attributes.addFlashAttribute(
        "toast",
        included == 0
            ? "Nobody could be paid. The reasons are below."
            : "Prepared for %,d %s. Look at it, then submit it."
                .formatted(included, included == 1 ? "affiliate" : "affiliates"));
    return SeeOther.to(done.batch().map(batch -> "/admin/payouts/" + batch).orElse(HERE));
  }

  private static Money total(List<Line> lines) {
    return lines.stream().map(Line::net).reduce(Money.paise(0), Money::plus);
  }

  private static PreparePage.Line line(Line line, Map<UserId, User> users) {
    return new PreparePage.Line(
        Optional.ofNullable(users.get(line.user())).map(User::name).orElse("Somebody who is gone"),
        "/admin/affiliates/" + line.affiliate(),
        MoneyFormat.full(line.net()),
        line.leftOut().orElse(""));
  }
}
