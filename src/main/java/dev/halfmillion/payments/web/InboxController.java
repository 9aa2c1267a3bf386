package dev.halfmillion.payments.web;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.payments.inbox.InboxEvent;
import dev.halfmillion.payments.inbox.InboxLookup;
import dev.halfmillion.payments.inbox.InboxState;
import dev.halfmillion.payments.web.InboxReader.Placed;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.ui.Kpi;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The news from gateways, for those who keep the books. */
@Controller
@RequestMapping("/admin/inbox")
class InboxController {

  private static final int PAGE = 50;
  private static final int DAYS = 7;

  private final InboxReader reader;
  private final OpenReader open;
  private final InboxLookup inbox;
  private final NewsPages pages;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  InboxController(
      InboxReader reader,
      OpenReader open,
      InboxLookup inbox,
      NewsPages pages,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.reader = reader;
    this.open = open;
    this.inbox = inbox;
    this.pages = pages;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String before,
      Model model) {
    @Nullable InboxState only = state(state).orElse(null);
    @Nullable UUID place = PublicId.parse("inb", before).orElse(null);
    List<Placed> found = reader.news(only, place, PAGE + 1);
    List<Placed> shown = found.subList(0, Math.min(PAGE, found.size()));
    String address = only == null ? "/admin/inbox?" : "/admin/inbox?state=" + word(only) + "&";
    LocalDate since = Zones.dateInIndia(clock.instant()).minusDays(DAYS);
    model.addAttribute(
        "page",
        new InboxPage(
            kpis(since),
            reader.alarms(),
            InboxWords.tabs(only == null ? "all" : word(only)),
            shown.stream().map(Placed::row).toList(),
            reader.turnedAway(since),
            found.size() > PAGE
                ? address + "before=" + PublicId.format("inb", shown.getLast().id())
                : null,
            place == null ? null : address));
    return "payments/inbox/index";
  }

  @GetMapping("/{id}")
  String show(@PathVariable String id, Model model) {
    model.addAttribute("page", pages.of(find(id)));
    return "payments/inbox/show";
  }

  /** Another turn for news that was set aside, once what kept it out is mended. */
  @PostMapping("/{id}/replays")
  RedirectView replay(
      @PathVariable String id,
      @AuthenticationPrincipal SignedInUser person,
      RedirectAttributes flash) {
    InboxEvent event = find(id);
    transactions.run(
        () -> {
          if (!inbox.replay(event.id())) {
            throw Refusal.conflict(
                "payments.not-quarantined", "Only quarantined news can have another turn.");
          }
          audit.record(
              person.id(),
              "payments.news-replayed",
              event.name(),
              "Gave " + event.type() + " of " + event.gateway() + " another turn.");
        });
    flash.addFlashAttribute("toast", "The news has another turn. Look again in a moment.");
    return SeeOther.to("/admin/inbox/" + event.name());
  }

  private InboxEvent find(String id) {
    return PublicId.parse("inb", id).flatMap(inbox::find).orElseThrow(Refusal::notFound);
  }

  private List<Kpi> kpis(LocalDate since) {
    Map<InboxState, Long> waiting = reader.waiting();
    @Nullable Instant oldest = reader.waitingSince();
    return List.of(
        new Kpi(
            "Quarantined",
            String.valueOf(waiting.getOrDefault(InboxState.QUARANTINED, 0L)),
            "Each waits for a person",
            "/admin/inbox?state=quarantined"),
        new Kpi(
            "Waiting",
            String.valueOf(waiting.getOrDefault(InboxState.RECEIVED, 0L)),
            oldest == null ? "All is dealt with" : "Oldest " + InboxWords.moment(oldest),
            "/admin/inbox?state=received"),
        new Kpi(
            "Open payments",
            String.valueOf(open.attemptsCount()),
            "The gateway is asked about each",
            "/admin/inbox/open"),
        Kpi.of(
            "Turned away",
            String.valueOf(reader.turnedAwayTimes(since)),
            "Not genuine, in " + DAYS + " days"));
  }

  private static Optional<InboxState> state(String word) {
    return Arrays.stream(InboxState.values()).filter(s -> word(s).equals(word)).findFirst();
  }

  private static String word(InboxState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
