package dev.halfmillion.payments.disputes.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.disputes.Dispute;
import dev.halfmillion.payments.disputes.DisputeBook;
import dev.halfmillion.payments.disputes.DisputeId;
import dev.halfmillion.payments.disputes.DisputeState;
import dev.halfmillion.payments.disputes.web.DisputePage.Fact;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.ui.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The disputes, for those who answer them at the gateway. */
@Controller
@RequestMapping("/admin/disputes")
class DisputesController {

  private static final String HERE = "/admin/disputes";
  private static final int SIZE = 50;

  private final DisputeBook book;
  private final BusinessClock clock;

  DisputesController(DisputeBook book, BusinessClock clock) {
    this.book = book;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String before) {
    DisputeState only =
        Arrays.stream(DisputeState.values())
            .filter(s -> s.name().equals(state))
            .findFirst()
            .orElse(null);
    List<Dispute> found = book.list(only, DisputeId.parse(before).orElse(null), SIZE + 1);
    List<Dispute> shown = found.subList(0, Math.min(SIZE, found.size()));
    String place = only == null ? HERE + "?" : HERE + "?state=" + only.name() + "&";
    DisputeListPage page =
        new DisputeListPage(
            only == null,
            List.of(
                Link.to("Orders", "/admin/orders"),
                Link.to("Refunds", "/admin/refunds"),
                Link.to("Disputes", HERE).currentIf(true)),
            states(only),
            shown.stream().map(this::row).toList(),
            found.size() > SIZE ? place + "before=" + shown.getLast().id() : null);
    return new ModelAndView("payments/disputes/index", Map.of("page", page));
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String id) {
    Dispute dispute = DisputeId.parse(id).flatMap(book::find).orElseThrow(Refusal::notFound);
    DisputePage page =
        new DisputePage(
            dispute.gatewayDisputeId(),
            MoneyFormat.full(dispute.amount()),
            DisputeWords.tone(dispute.state()),
            dispute.state().label(),
            "/admin/orders/" + PublicId.format("ord", dispute.orderId()),
            DisputeWords.lead(dispute),
            DisputeWords.deadline(dispute, clock.instant()),
            facts(dispute),
            book.turns(dispute.id()).stream()
                .map(t -> new Fact(t.state().label(), DisputeWords.moment(t.at())))
                .toList());
    return new ModelAndView("payments/disputes/show", Map.of("page", page));
  }

  private static List<Fact> facts(Dispute dispute) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Gateway", dispute.gateway()));
    facts.add(new Fact("Payment", dispute.gatewayPaymentId()));
    facts.add(new Fact("Reason given", Objects.requireNonNullElse(dispute.reason(), "none")));
    facts.add(new Fact("Began", DisputeWords.moment(dispute.beganAt())));
    facts.add(new Fact("Held by the gateway", dispute.held() ? "yes" : "no"));
    if (!dispute.fee().isZero()) {
      facts.add(new Fact("Fee of the gateway", MoneyFormat.full(dispute.fee())));
    }
    return facts;
  }

  private DisputeListPage.Row row(Dispute dispute) {
    return new DisputeListPage.Row(
        HERE + "/" + dispute.id(),
        dispute.gatewayDisputeId(),
        dispute.gateway(),
        DisputeWords.day(dispute.beganAt()),
        Objects.requireNonNullElse(dispute.reason(), ""),
        DisputeWords.deadline(dispute, clock.instant()),
        MoneyFormat.full(dispute.amount()),
        DisputeWords.tone(dispute.state()),
        dispute.state().label());
  }

  private static List<Link> states(@Nullable DisputeState present) {
    List<Link> links = new ArrayList<>();
    links.add(Link.to("All", HERE).currentIf(present == null));
    for (DisputeState state : DisputeState.values()) {
      Link link = Link.to(state.label(), HERE + "?state=" + state.name());
      links.add(link.currentIf(state == present));
    }
    return links;
  }
}
