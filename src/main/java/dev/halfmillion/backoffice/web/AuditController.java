package dev.halfmillion.backoffice.web;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.audit.AuditLog.Place;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.ledger.SubjectNames;
import dev.halfmillion.ledger.SubjectNames.Named;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what to what, of everybody and everything. */
@Controller
class AuditController {

  private static final int PAGE = 50;
  private static final String HERE = "/admin/audit";

  private final AuditLog log;
  private final UserDirectory people;
  private final SubjectNames names;

  AuditController(AuditLog log, UserDirectory people, SubjectNames names) {
    this.log = log;
    this.people = people;
    this.names = names;
  }

  @GetMapping(HERE)
  String list(@RequestParam(defaultValue = "") String before, Model model) {
    @Nullable UUID place = PublicId.parse("aud", before).orElse(null);
    List<Place> found = log.before(place, PAGE + 1);
    List<Place> shown = found.subList(0, Math.min(PAGE, found.size()));
    Map<UserId, User> actors =
        people.findAll(
            shown.stream()
                .map(deed -> deed.entry().actor())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Map<String, Named> subjects =
        names.of(shown.stream().map(deed -> deed.entry().subject()).toList());
    model.addAttribute(
        "page",
        new AuditPage(
            shown.stream().map(deed -> line(deed.entry(), actors, subjects)).toList(),
            found.size() > PAGE
                ? HERE + "?before=" + PublicId.format("aud", shown.getLast().id())
                : null,
            place == null ? null : HERE));
    return "backoffice/audit/index";
  }

  private static AuditPage.Line line(
      AuditEntry entry, Map<UserId, User> actors, Map<String, Named> subjects) {
    UserId by = entry.actor();
    User actor = by == null ? null : actors.get(by);
    Named subject = subjects.get(entry.subject());
    return new AuditPage.Line(
        Moments.day(entry.at()) + ", " + Moments.time(entry.at()),
        by == null ? "The program" : actor == null ? "Somebody who is gone" : actor.name(),
        entry.detail().isEmpty() ? words(entry.action()) : entry.detail(),
        words(entry.action()),
        subject == null ? entry.subject() : subject.name(),
        subject == null ? null : subject.href());
  }

  /** {@code identity.role-granted} reads "Identity: role granted". */
  private static String words(String action) {
    return Sentences.capital(action.replace(".", ": ").replace('-', ' '));
  }
}
