package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateStatus;
import dev.halfmillion.affiliates.commissions.Days;
import dev.halfmillion.affiliates.web.AffiliatesPage.Line;
import dev.halfmillion.affiliates.web.AffiliatesReader.Row;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists affiliates, by status or by a search. */
@Controller
class AffiliatesController {

  private static final int SIZE = 25;
  private static final String HERE = "/admin/affiliates";

  private final AffiliatesReader affiliates;
  private final HeldReader held;
  private final UserDirectory people;

  AffiliatesController(AffiliatesReader affiliates, HeldReader held, UserDirectory people) {
    this.affiliates = affiliates;
    this.held = held;
    this.people = people;
  }

  @GetMapping(HERE)
  String show(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String from,
      Model model) {
    AffiliateStatus wanted = status(status);
    List<Row> found = q.isBlank() ? page(wanted, from) : search(q.strip());
    List<Row> shown = found.subList(0, Math.min(SIZE, found.size()));
    String here = wanted == null ? HERE : HERE + "?status=" + status;
    boolean more = q.isBlank() && found.size() > SIZE;
    model.addAttribute(
        "page",
        new AffiliatesPage(
            q,
            q.isBlank() ? filters(wanted) : List.of(),
            lines(shown),
            held.count(),
            more ? next(here, shown.getLast()) : null,
            from.isEmpty() ? null : here));
    return "affiliates/admin/index";
  }

  private List<Row> page(@Nullable AffiliateStatus status, String from) {
    return affiliates.page(status, AffiliateId.parse(from).orElse(null), SIZE + 1);
  }

  private List<Row> search(String text) {
    List<UserId> users = people.search(text).stream().map(User::id).toList();
    return affiliates.matching(users, text.toLowerCase(Locale.ROOT), SIZE);
  }

  private static String next(String here, Row last) {
    return here + (here.contains("?") ? "&" : "?") + "from=" + last.id();
  }

  private List<Link> filters(@Nullable AffiliateStatus present) {
    Map<AffiliateStatus, Long> counts = affiliates.counts();
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    List<Link> links = new ArrayList<>();
    links.add(Link.to("All %,d".formatted(all), HERE).currentIf(present == null));
    Arrays.stream(AffiliateStatus.values())
        .filter(s -> s == present || counts.containsKey(s))
        .map(s -> link(s, counts.getOrDefault(s, 0L)).currentIf(s == present))
        .forEach(links::add);
    return links;
  }

  private static Link link(AffiliateStatus status, long number) {
    String key = status.name().toLowerCase(Locale.ROOT);
    return Link.to("%s %,d".formatted(status.label(), number), HERE + "?status=" + key);
  }

  private List<Line> lines(List<Row> rows) {
    Map<UserId, User> users = people.findAll(rows.stream().map(Row::user).toList());
    return rows.stream().map(row -> line(row, users.get(row.user()))).toList();
  }

  private static Line line(Row row, @Nullable User user) {
    return new Line(
        HERE + "/" + row.id(),
        user == null ? "Somebody who is gone" : user.name(),
        user == null ? "" : user.email(),
        row.code(),
        Days.withYear(row.joinedAt()),
        "%,d".formatted(row.sales()),
        MoneyFormat.full(row.earned()),
        MoneyFormat.full(row.owed()),
        tone(row.status()),
        row.status().label());
  }

  static Tone tone(AffiliateStatus status) {
    return switch (status) {
      case APPROVED -> Tone.AVAILABLE;
      case APPLIED -> Tone.PENDING;
      case SUSPENDED -> Tone.HELD;
      case LEFT -> Tone.NEUTRAL;
    };
  }

  private static @Nullable AffiliateStatus status(String key) {
    return Arrays.stream(AffiliateStatus.values())
        .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst()
        .orElse(null);
  }
}
