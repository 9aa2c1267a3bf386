package dev.halfmillion.notifications;

import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether mails wait long, or were given up. */
@Component
class UnsentMailCheck implements HealthCheck {

  private static final Duration LATE = Duration.ofMinutes(15);

  @Override
  public String key() {
    return "unsent-mail";
  }

  @Override
  public String name() {
    return "Unsent mail";
  }

  @Override
  public List<Finding> findings(Surroundings here) {
    return Stream.of(overdue(here), waiting(here), givenUp(here))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Nobody took them, though their time has come. */
  private static Optional<Finding> overdue(Surroundings here) {
    Instant now = here.clock().instant();
    long count = count(here, "status = 'QUEUED' AND due_at <= :moment", now.minus(LATE));
    return some(
        count,
        Finding.problem(
            "%s for longer than %d minutes and nobody sends them."
                .formatted(mails(count, "waits", "wait"), LATE.toMinutes()),
            "Look whether the program runs and whether its job notifications.deliver-mail does; if"
                + " not, restart it. They are sent then."));
  }

  /** They were tried, and wait for another try. */
  private static Optional<Finding> waiting(Surroundings here) {
    long count =
        count(
            here,
            "status = 'QUEUED' AND due_at > :moment AND attempts >= 3",
            here.clock().instant().minus(LATE));
    return some(
        count,
        Finding.warning(
            mails(count, "was", "were") + " not taken by the mail server in three tries or more.",
            "Read the server’s words on the page Mails of the back office. They are tried again by"
                + " themselves."));
  }

  private static Optional<Finding> givenUp(Surroundings here) {
    long count = count(here, "status = 'FAILED' AND created_at > :moment", Instant.EPOCH);
    return some(
        count,
        Finding.warning(
            mails(count, "was", "were") + " given up: nobody will get them.",
            "On the page Mails, read why, mend the address or the server, and press “Send"
                + " again”."));
  }

  private static Optional<Finding> some(long count, Finding finding) {
    return count == 0 ? Optional.empty() : Optional.of(finding);
  }

  private static String mails(long count, String one, String many) {
    return count == 1 ? "1 mail " + one : "%,d mails %s".formatted(count, many);
  }

  private static long count(Surroundings here, String which, Instant moment) {
    return here.jdbc()
        .sql("SELECT COUNT(*) FROM notifications_mail WHERE " + which)
        .param("moment", Sql.timestamp(moment))
        .query(Long.class)
        .single();
  }
}
