package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.CommissionId;
import dev.halfmillion.affiliates.commissions.Days;
import dev.halfmillion.affiliates.commissions.HeldCommissions;
import dev.halfmillion.affiliates.commissions.SelfReferralSignal;
import dev.halfmillion.affiliates.web.HeldReader.Held;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Commissions that look like a purchase by oneself: release or reject, with a reason. */
@Controller
class HeldCommissionsController {

  private static final int MOST = 100;
  private static final String HERE = "/admin/commissions";

  private final HeldReader reader;
  private final HeldCommissions held;
  private final UserDirectory people;
  private final BusinessClock clock;

  HeldCommissionsController(
      HeldReader reader, HeldCommissions held, UserDirectory people, BusinessClock clock) {
    this.reader = reader;
    this.held = held;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping(HERE)
  ModelAndView show(@AuthenticationPrincipal SignedInUser person) {
    return page(person);
  }

  private ModelAndView page(SignedInUser person) {
    List<Held> waiting = reader.oldest(MOST);
    Map<CommissionId, List<SelfReferralSignal>> signals = reader.signals(waiting);
    Map<UserId, User> users = people.findAll(waiting.stream().map(Held::user).toList());
    HeldPage page =
        new HeldPage(
            waiting.stream()
                .map(h -> line(h, users, signals.getOrDefault(h.id(), List.of())))
                .toList(),
            person.has(Role.OWNER) || person.has(Role.FINANCE));
    return new ModelAndView("affiliates/admin/held").addObject("page", page);
  }

  private HeldPage.Line line(Held held, Map<UserId, User> users, List<SelfReferralSignal> signals) {
    return new HeldPage.Line(
        held.id().toString(),
        Days.moment(held.at(), clock.instant()),
        Optional.ofNullable(users.get(held.user())).map(User::name).orElse("Somebody"),
        "/admin/affiliates/" + held.affiliate(),
        held.product(),
        held.buyer(),
        "/admin/orders/" + held.order(),
        MoneyFormat.full(held.amount()),
        signals.stream().map(SelfReferralSignal::sentence).toList());
  }

  @PostMapping(HERE + "/{id}/release")
  ModelAndView release(
      @AuthenticationPrincipal SignedInUser person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes attributes) {
    CommissionId commission = commission(id);
    return decide(
        person,
        attributes,
        "Released. It waits for the end of its refund window.",
        () -> held.release(commission, person.id(), reason));
  }

  @PostMapping(HERE + "/{id}/rejection")
  ModelAndView reject(
      @AuthenticationPrincipal SignedInUser person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes attributes) {
    CommissionId commission = commission(id);
    return decide(
        person,
        attributes,
        "Rejected. It has left the books.",
        () -> held.reject(commission, person.id(), reason));
  }

  /** What is refused but for being gone leaves the list as it is, with the sentence above it. */
  private ModelAndView decide(
      SignedInUser person, RedirectAttributes attributes, String toast, Runnable decision) {
    try {
      decision.run();
    } catch (Refusal refusal) {
      if (refusal.status() == HttpStatus.NOT_FOUND) {
        throw refusal;
      }
      ModelAndView again = page(person).addObject("trouble", refusal.sentence());
      again.setStatus(refusal.status());
      return again;
    }
    attributes.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to(HERE));
  }

  private static CommissionId commission(String id) {
    return CommissionId.parse(id).orElseThrow(Refusal::notFound);
  }
}
