package dev.halfmillion.sales.web;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.Refund;
import dev.halfmillion.sales.RefundBook;
import dev.halfmillion.sales.RefundOrigin;
import dev.halfmillion.sales.RefundStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All refunds, for those who give money back. */
@Controller
class RefundListController {

  private static final String HERE = "/admin/refunds";
  private static final int SIZE = 50;

  private final RefundBook book;
  private final OrderBook orders;
  private final UserDirectory people;
  private final Academy academy;

  RefundListController(RefundBook book, OrderBook orders, UserDirectory people, Academy academy) {
    this.book = book;
    this.orders = orders;
    this.people = people;
    this.academy = academy;
  }

  @GetMapping(HERE)
  ModelAndView list(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String before) {
    RefundStatus only =
        Arrays.stream(RefundStatus.values())
            .filter(s -> s.name().equals(status))
            .findFirst()
            .orElse(null);
    List<Refund> found = book.list(only, Refund.parse(before).orElse(null), SIZE + 1);
    List<Refund> shown = found.subList(0, Math.min(SIZE, found.size()));
    RefundListPage page =
        new RefundListPage(
            only == null,
            OrderRows.tabs(HERE),
            statuses(only),
            MoneyFormat.full(academy.refundTerms().alone()),
            rows(shown),
            found.size() > SIZE ? address(only, shown.getLast().publicId()) : null);
    return new ModelAndView("sales/admin/refunds", Map.of("page", page));
  }

  private List<RefundListPage.Row> rows(List<Refund> refunds) {
    Map<UserId, User> who =
        people.findAll(refunds.stream().map(Refund::requestedBy).filter(Objects::nonNull).toList());
    return refunds.stream().map(refund -> row(refund, who)).toList();
  }

  private RefundListPage.Row row(Refund refund, Map<UserId, User> who) {
    Order order = orders.find(refund.order()).orElseThrow();
    return new RefundListPage.Row(
        HERE + "/" + refund.publicId(),
        order.number(),
        Moments.dayAndTime(refund.requestedAt()),
        order.buyer().name(),
        by(refund, who),
        RefundWords.reason(refund),
        MoneyFormat.full(refund.amount()),
        RefundWords.tone(refund.status()),
        refund.status() == RefundStatus.AWAITING && refund.origin() == RefundOrigin.ASKED
            ? "The buyer asks"
            : refund.status().label(),
        refund.status() == RefundStatus.FAILED
            ? Objects.requireNonNullElse(refund.problem(), "")
            : "",
        order.test());
  }

  private static String by(Refund refund, Map<UserId, User> who) {
    UserId by = refund.requestedBy();
    if (by == null) {
      return "By itself";
    }
    User person = who.get(by);
    return person == null ? "Somebody" : person.name();
  }

  private static List<Link> statuses(@Nullable RefundStatus present) {
    List<Link> links = new ArrayList<>();
    links.add(Link.to("All", HERE).currentIf(present == null));
    for (RefundStatus status :
        List.of(
            RefundStatus.AWAITING,
            RefundStatus.FAILED,
            RefundStatus.REQUESTED,
            RefundStatus.SUCCEEDED,
            RefundStatus.DECLINED)) {
      links.add(Link.to(status.label(), address(status, "")).currentIf(status == present));
    }
    return links;
  }

  private static String address(@Nullable RefundStatus status, String before) {
    List<String> query = new ArrayList<>();
    if (status != null) {
      query.add("status=" + status.name());
    }
    if (!before.isEmpty()) {
      query.add("before=" + before);
    }
    return HERE + "?" + String.join("&", query);
  }
}
