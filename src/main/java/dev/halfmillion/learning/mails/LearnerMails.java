package dev.halfmillion.learning.mails;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.crypto.Signer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Writes to learners, in the transaction of whoever calls, those who stopped such mails left out.
 * Each mail carries a link that stops its kind without signing in.
 */
@Component
public class LearnerMails {

  /** Where the link to stop mails leads; the token follows. */
  public static final String STOP = "/course-mails/";

  private static final String PURPOSE = "learning.mails";

  private final UserDirectory people;
  private final MailStops stops;
  private final Notifications notifications;
  private final Academy academy;
  private final Signer signer;
  private final BusinessClock clock;

  LearnerMails(
      UserDirectory people,
      MailStops stops,
      Notifications notifications,
      Academy academy,
      Signer signer,
      BusinessClock clock) {
    this.people = people;
    this.stops = stops;
    this.notifications = notifications;
    this.academy = academy;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * What a mail says.
   *
   * @param cause why it is sent, unique with the person: ASCII, at most 120 characters
   * @param template below {@code src/main/jte}, without its ending
   * @param model made of the person and the address that stops such mails
   */
  public record Letter(
      String cause, String subject, String template, BiFunction<User, String, Object> model) {}

  /** Writes the same letter to people; each gets it once, whoever stopped such mails not at all. */
  public void send(LearnerMailKind kind, Collection<UserId> to, Letter letter) {
    if (to.isEmpty() || BusinessClock.travelling()) {
      return;
    }
    Map<UserId, User> found = new HashMap<>(people.findAll(to));
    found.keySet().removeAll(stops.among(kind, to));
    found
        .values()
        .forEach(
            user ->
                notifications.send(
                    new OutgoingMail(
                        letter.cause() + ":" + user.id(),
                        user.email(),
                        subject(letter.subject()),
                        letter.template(),
                        letter.model().apply(user, stopUrl(user.id(), kind)),
                        Set.of(user.id().toString()))));
  }

  /** Within the mail's bounds, whatever stands in a title. */
  private static String subject(String text) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cs}]", " ").strip();
    return line.length() <= 200 ? line : line.substring(0, 199) + "\u2026";
  }

  private String stopUrl(UserId user, LearnerMailKind kind) {
    String token = signer.sign(PURPOSE, user + " " + kind.name());
    return academy.url(STOP + token).toString();
  }

  /** An address of the academy, for a button. */
  public String url(String path) {
    return academy.url(path).toString();
  }

  /**
   * Whose mails a link stops.
   *
   * @param kind which of them
   */
  public record Stop(UserId user, LearnerMailKind kind) {}

  /** What the link of a mail stands for; empty for a token that nobody here made. */
  public Optional<Stop> stop(String token) {
    return signer
        .verify(PURPOSE, token)
        .flatMap(
            value -> {
              String[] parts = value.split(" ");
              return UserId.parse(parts[0])
                  .map(user -> new Stop(user, LearnerMailKind.valueOf(parts[1])));
            });
  }

  /** Whether somebody stopped such mails. */
  public boolean stopped(Stop stop) {
    return !stops.among(stop.kind(), Set.of(stop.user())).isEmpty();
  }

  /** Stops such mails, or sends them again from now on. */
  public void set(Stop stop, boolean stopped) {
    stops.set(stop.user(), stop.kind(), stopped, clock.instant());
  }
}
