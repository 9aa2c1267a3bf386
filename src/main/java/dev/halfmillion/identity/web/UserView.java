package dev.halfmillion.identity.web;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.Sessions;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.web.UserPage.Deed;
import dev.halfmillion.identity.web.UserPage.HeldRole;
import dev.halfmillion.identity.web.UserPage.Mail;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.sessions.SessionFacts;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.PhoneText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads what the back office shows of one person. */
@Component
class UserView {

  private static final Map<String, String> DEEDS =
      Map.ofEntries(
          Map.entry("identity.role-granted", "Role given"),
          Map.entry("identity.role-revoked", "Role taken"),
          Map.entry("identity.password-set", "Password set"),
          Map.entry("identity.email-changed", "E-mail address changed"),
          Map.entry("identity.email-repaired", "E-mail address corrected by staff"),
          Map.entry("identity.email-repair-asked", "Change of e-mail address asked for"),
          Map.entry("identity.email-repair-refused", "Change of e-mail address refused"),
          Map.entry("identity.email-repair-undone", "Change of e-mail address undone"),
          Map.entry("identity.email-proved", "E-mail address confirmed"),
          Map.entry("identity.suspended", "Suspended"),
          Map.entry("identity.suspension-lifted", "Suspension lifted"));

  private final UserDirectory directory;
  private final Sessions sessions;
  private final AuditLog audit;
  private final Notifications notifications;

  UserView(
      UserDirectory directory, Sessions sessions, AuditLog audit, Notifications notifications) {
    this.directory = directory;
    this.sessions = sessions;
    this.audit = audit;
    this.notifications = notifications;
  }

  UserPage of(UserId id) {
    User user = directory.get(id);
    List<AuditEntry> entries = audit.of(id.toString());
    Map<UserId, User> actors =
        directory.findAll(
            entries.stream().map(AuditEntry::actor).filter(Objects::nonNull).toList());
    return new UserPage(
        id.toString(),
        user.name(),
        user.email(),
        PhoneText.of(Objects.requireNonNullElse(user.phone(), "")),
        "/admin/orders?q=" + URLEncoder.encode(user.email(), StandardCharsets.UTF_8),
        DateText.day(user.createdAt()),
        signsInBy(user),
        user.suspended(),
        held(user),
        open(user),
        sessions.of(id).stream().map(UserView::device).toList(),
        entries.stream().map(entry -> deed(entry, actors)).toList(),
        notifications.about(id.toString()).reversed().stream().map(UserView::mail).toList());
  }

  private static String signsInBy(User user) {
    if (!user.emailProved()) {
      return "Mailed link; none was opened yet";
    }
    return user.hasPassword() ? "Password or mailed link" : "Mailed link";
  }

  private static List<HeldRole> held(User user) {
    return user.roles().stream()
        .sorted(Comparator.comparing(Role::ordinal).reversed())
        .map(role -> new HeldRole(role.name(), role.label(), role == Role.LEARNER))
        .toList();
  }

  /** Affiliates join by accepting the agreement, not by hand. */
  private static List<Option> open(User user) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.AFFILIATE && !user.roles().contains(role))
        .map(role -> Option.of(role.name(), role.label()))
        .toList();
  }

  private static String device(SessionFacts facts) {
    return facts.device() + ", last used " + DateText.moment(facts.lastAccess());
  }

  private static Deed deed(AuditEntry entry, Map<UserId, User> actors) {
    UserId actor = entry.actor();
    User by = actor == null ? null : actors.get(actor);
    String what = DEEDS.getOrDefault(entry.action(), entry.action());
    return new Deed(
        DateText.moment(entry.at()),
        entry.detail().isEmpty() ? what : what + ": " + entry.detail(),
        by == null ? "The program" : by.name());
  }

  private static Mail mail(MailNote note) {
    return new Mail(DateText.moment(note.createdAt()), note.subject(), note.status().label());
  }
}
