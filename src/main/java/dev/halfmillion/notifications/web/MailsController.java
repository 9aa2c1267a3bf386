package dev.halfmillion.notifications.web;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.notifications.MailStatus;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.web.MailsPage.Line;
import dev.halfmillion.notifications.web.MailsReader.QueuedMail;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Which mails went to whom, and those that did not arrive. */
@Controller
class MailsController {

  static final String HERE = "/admin/mails";

  private static final int PAGE = 50;
  private static final String GIVEN_UP = "given-up";

  private final MailsReader reader;
  private final Notifications notifications;
  private final AuditLog audit;
  private final Transactions transactions;

  MailsController(
      MailsReader reader, Notifications notifications, AuditLog audit, Transactions transactions) {
    this.reader = reader;
    this.notifications = notifications;
    this.audit = audit;
    this.transactions = transactions;
  }

  @GetMapping(HERE)
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String before,
      Model model) {
    String search = searchable(q);
    boolean givenUp = status.equals(GIVEN_UP);
    @Nullable UUID place = PublicId.parse("mail", before).orElse(null);
    List<QueuedMail> found = reader.page(search, givenUp, place, PAGE + 1);
    List<QueuedMail> shown = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute(
        "page",
        new MailsPage(
            search,
            List.of(
                Link.to("All", address(search, false, null)).currentIf(!givenUp),
                Link.to("Given up %,d".formatted(reader.givenUp()), address(search, true, null))
                    .currentIf(givenUp)),
            shown.stream().map(MailsController::line).toList(),
            found.size() > PAGE ? address(search, givenUp, shown.getLast().id()) : null));
    return "notifications/mails/index";
  }

  /** Once more for a mail that was given up, when its reason is mended. */
  @PostMapping(HERE + "/{id}/attempts")
  RedirectView sendAgain(
      @PathVariable String id,
      @AuthenticationPrincipal SignedInUser person,
      RedirectAttributes flash) {
    UUID mail = PublicId.parse("mail", id).orElseThrow(Refusal::notFound);
    transactions.run(
        () -> {
          if (!notifications.sendAgain(mail)) {
            throw Refusal.conflict(
                "notifications.not-given-up", "This mail is not given up, so it is on its way.");
          }
          audit.record(person.id(), "notifications.sent-again", id, "Sent a given-up mail again.");
        });
    flash.addFlashAttribute("toast", "The mail is tried again now.");
    return SeeOther.to(HERE + "?status=" + GIVEN_UP);
  }

  private static Line line(QueuedMail mail) {
    String error = mail.error();
    String id = PublicId.format("mail", mail.id());
    return new Line(
        mail.to(),
        mail.subject(),
        DateText.moment(mail.at()),
        tone(mail.status()),
        mail.status().label(),
        error == null ? "" : error,
        mail.status() == MailStatus.FAILED ? HERE + "/" + id + "/attempts" : null);
  }

  private static Tone tone(MailStatus status) {
    return switch (status) {
      case QUEUED -> Tone.PENDING;
      case SENT, SHOWN -> Tone.AVAILABLE;
      case FAILED -> Tone.REVERSED;
    };
  }

  private static String address(String search, boolean givenUp, @Nullable UUID before) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(HERE);
    if (!search.isEmpty()) {
      address.queryParam("q", "{q}");
    }
    if (givenUp) {
      address.queryParam("status", GIVEN_UP);
    }
    if (before != null) {
      address.queryParam("before", PublicId.format("mail", before));
    }
    return address.encode().buildAndExpand(java.util.Map.of("q", search)).toUriString();
  }

  /** Addresses are ASCII; whatever else is typed finds all. */
  private static String searchable(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    return ascii && text.length() <= 254 ? text : "";
  }
}
