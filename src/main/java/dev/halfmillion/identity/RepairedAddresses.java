package dev.halfmillion.identity;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a corrected address in place and, for the holder of the old one, back. */
@Component
class RepairedAddresses {

  /** How long the old address can undo it. */
  static final Duration UNDO = Duration.ofHours(72);

  private final AddressRepairRows rows;
  private final Users users;
  private final UserEmails emails;
  private final SignInChanges changes;
  private final Notifications notifications;
  private final Academy academy;
  private final Deeds deeds;

  RepairedAddresses(
      AddressRepairRows rows,
      Users users,
      UserEmails emails,
      SignInChanges changes,
      Notifications notifications,
      Academy academy,
      Deeds deeds) {
    this.rows = rows;
    this.users = users;
    this.emails = emails;
    this.changes = changes;
    this.notifications = notifications;
    this.academy = academy;
    this.deeds = deeds;
  }

  /** In the caller's transaction, which holds the person's row. */
  void put(AddressRepair repair, UserId by) {
    User before = users.find(repair.user()).orElseThrow(Refusal::notFound);
    if (!emails.put(before, new EmailAddress(repair.newEmail()), by)) {
      throw AddressRepairs.taken();
    }
    changes.endAll(before.id());
    SecretToken token = SecretToken.fresh();
    rows.done(repair.id(), token.hash(), deeds.now().plus(UNDO));
    deeds.record(by, "identity.email-repaired", repair, repair.reason());
    tell(
        repair,
        repair.oldEmail(),
        "Was it you? Your e-mail address was changed",
        "identity/mail/repair-old",
        new RepairMail(
            before.name(),
            new EmailAddress(repair.newEmail()).masked(),
            academy.url("/account/email/undo/" + token.text()).toString(),
            academy.supportEmail()));
    tell(
        repair,
        repair.newEmail(),
        "You sign in with this address now",
        "identity/mail/repair-new",
        new RepairMail(
            before.name(),
            repair.newEmail(),
            academy.url("/sign-in/link").toString(),
            academy.supportEmail()));
  }

  void noteRequest(AddressRepair repair) {
    deeds.record(repair.requestedBy(), "identity.email-repair-asked", repair, repair.reason());
  }

  void noteRefusal(AddressRepair repair, UserId by) {
    deeds.record(by, "identity.email-repair-refused", repair, "The address stays as it is");
  }

  Optional<AddressRepair> look(String token) {
    return SecretToken.parse(token).flatMap(t -> rows.undoable(t.hash(), deeds.now()));
  }

  /** In the caller's transaction, which holds the person's row. */
  void putBack(AddressRepair repair) {
    User now = users.find(repair.user()).orElseThrow(Refusal::notFound);
    boolean back = emails.put(now, new EmailAddress(repair.oldEmail()), null);
    deeds.forgetPassword(now.id());
    changes.endAll(now.id());
    if (back) {
      deeds.record(
          null, "identity.email-repair-undone", repair, "By the holder of the old address");
    } else {
      deeds.bar(now.id());
      deeds.record(
          null,
          "identity.suspended",
          repair,
          "The old address objected to its change, and somebody else has it meanwhile");
    }
  }

  private void tell(
      AddressRepair repair, String to, String subject, String template, RepairMail mail) {
    notifications.send(
        new OutgoingMail(
            "email-repair:"
                + repair.publicId()
                + ":"
                + (to.equals(repair.oldEmail()) ? "old" : "new"),
            to,
            subject,
            template,
            mail,
            Set.of(repair.user().toString())));
  }

  /** What is written and ended along with a changed address. */
  @Component
  static class Deeds {

    private final AuditLog audit;
    private final Credentials credentials;
    private final Clock clock;

    Deeds(AuditLog audit, Credentials credentials, Clock clock) {
      this.audit = audit;
      this.credentials = credentials;
      this.clock = clock;
    }

    void record(@Nullable UserId by, String action, AddressRepair repair, String detail) {
      audit.record(by, action, repair.user().toString(), detail);
    }

    /** Whoever came in by the other address may have set one. */
    void forgetPassword(UserId user) {
      credentials.forgetPassword(user);
    }

    void bar(UserId user) {
      credentials.setSuspended(user, clock.instant());
    }

    Instant now() {
      return clock.instant();
    }
  }
}
