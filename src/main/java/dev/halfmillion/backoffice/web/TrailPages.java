package dev.halfmillion.backoffice.web;

import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.SaleStory;
import dev.halfmillion.affiliates.SaleStory.Earning;
import dev.halfmillion.backoffice.AccessDesk;
import dev.halfmillion.backoffice.web.TrailPage.Event;
import dev.halfmillion.backoffice.web.TrailPage.Mark;
import dev.halfmillion.backoffice.web.TrailPage.Note;
import dev.halfmillion.backoffice.web.TrailPage.Proof;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.ledger.PostedJournal;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an order together for the person who looks at it. */
@Component
class TrailPages {

  private static final List<String> CLOSED_TO_SUPPORT =
      List.of("/admin/ledger/", "/admin/inbox/", "/admin/refunds/", "/admin/disputes/");

  private final OrderTrail trail;
  private final ReferralTrail referrals;
  private final TrailSide side;
  private final Books books;
  private final BusinessClock clock;

  TrailPages(
      OrderTrail trail, ReferralTrail referrals, TrailSide side, Books books, BusinessClock clock) {
    this.trail = trail;
    this.referrals = referrals;
    this.side = side;
    this.books = books;
    this.clock = clock;
  }

  TrailPage of(Order order, SignedInUser reader) {
    boolean paid = order.status().wasPaid();
    boolean keepsBooks = reader.has(Role.FINANCE) || reader.has(Role.OWNER);
    boolean refunds = keepsBooks && paid && order.total().minus(order.refunded()).isPositive();
    List<SaleStory> stories = referrals.stories(order);
    List<PostedJournal> journals = books.about(order.id());
    String here = "/admin/orders/" + order.id();
    return new TrailPage(
        order.number(),
        MoneyFormat.full(order.total()),
        marks(order, stories),
        events(trail.of(order, stories, journals), keepsBooks),
        paid && !order.isFree() ? side.split(order, stories) : null,
        paid ? side.checks(order, stories, journals) : List.of(),
        side.buyer(order.buyer()),
        refunds ? here + "/refund" : null,
        AccessDesk.opens(order) ? here + "/access-mail" : null,
        refunds ? side.warning(order, stories) : "");
  }

  private static List<Mark> marks(Order order, List<SaleStory> stories) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark(OrderTones.of(order.status()), order.status().label()));
    if (order.test()) {
      marks.add(new Mark(Tone.NEUTRAL, "Test"));
    }
    stories.stream()
        .flatMap(story -> story.earnings().stream())
        .filter(earning -> earning.kind() == SaleStory.Kind.SALE)
        .map(TrailPages::mark)
        .forEach(marks::add);
    return marks;
  }

  private static Mark mark(Earning earning) {
    CommissionStatus status = earning.status();
    return switch (status) {
      case PENDING -> new Mark(Tone.PENDING, "Commission pending");
      case HELD -> new Mark(Tone.HELD, "Commission held");
      case APPROVED -> new Mark(Tone.AVAILABLE, "Commission available");
      case ALLOCATED -> new Mark(Tone.AVAILABLE, "Commission in a payout");
      case PAID -> new Mark(Tone.PAID, "Commission paid");
      case REJECTED -> new Mark(Tone.REVERSED, "Commission not granted");
      case REVERSED -> new Mark(Tone.REVERSED, "Commission taken back");
    };
  }

  private List<Event> events(List<TrailEvent> events, boolean keepsBooks) {
    Instant now = clock.instant();
    List<Event> shown = new ArrayList<>();
    String before = "";
    for (TrailEvent event : events) {
      String day = Moments.day(event.at());
      boolean future = event.at().isAfter(now);
      shown.add(
          new Event(
              event.icon(),
              event.title(),
              future ? "" : Moments.time(event.at()),
              day.equals(before) && !future ? "" : day,
              new Proof(event.proof().text(), open(event.proof().href(), keepsBooks)),
              event.together(),
              future,
              event.notes().stream().map(note -> note(note, keepsBooks)).toList(),
              event.postings()));
      before = day;
    }
    return shown;
  }

  private static Note note(Note note, boolean keepsBooks) {
    return new Note(note.icon(), note.text(), note.detail(), open(note.href(), keepsBooks));
  }

  /** The books, the inbox, refunds and disputes are closed to support, so nothing leads there. */
  private static @Nullable String open(@Nullable String href, boolean keepsBooks) {
    boolean books = href != null && CLOSED_TO_SUPPORT.stream().anyMatch(href::startsWith);
    return books && !keepsBooks ? null : href;
  }
}
