package dev.halfmillion.identity;

import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Mails links to those who ask to sign in or for an account. The asking request only leaves a note;
 * whether the address is known is found out behind its back, so neither its answer nor its time can
 * tell.
 */
@Component
public class LinkRequests {

  private static final Logger log = LoggerFactory.getLogger(LinkRequests.class);

  private final Users users;
  private final SignInLinks links;
  private final SignUpLinks signUps;
  private final Notifications notifications;
  private final Academy academy;
  private final SignInLimits limits;
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(500),
          work -> Thread.ofPlatform().daemon().name("sign-in-links").unstarted(work));

  LinkRequests(
      Users users,
      SignInLinks links,
      SignUpLinks signUps,
      Notifications notifications,
      Academy academy,
      SignInLimits limits) {
    this.users = users;
    this.links = links;
    this.signUps = signUps;
    this.notifications = notifications;
    this.academy = academy;
    this.limits = limits;
  }

  /**
   * Sends a link if the address is known.
   *
   * @throws Refusal with 429 or 503, whether or not the address is known
   */
  public void ask(EmailAddress email, String remote, @Nullable LocalPath landing) {
    later(email, remote, () -> users.findByEmail(email).ifPresent(user -> send(user, landing)));
  }

  /**
   * Sends a link that makes an account, or one to sign in where the address has an account.
   *
   * @param name as typed
   * @throws Refusal with 429 or 503, whether or not the address is known
   */
  public void askToJoin(
      EmailAddress email, String name, String remote, @Nullable LocalPath landing) {
    later(
        email,
        remote,
        () ->
            users
                .findByEmail(email)
                .ifPresentOrElse(
                    user -> send(user, landing), () -> sendSignUp(email, name, landing)));
  }

  private void later(EmailAddress email, String remote, Runnable mail) {
    boolean mayMail = limits.countLinkRequest(email, remote);
    try {
      worker.execute(() -> quietly(mayMail ? mail : () -> {}));
    } catch (RejectedExecutionException full) {
      throw Refusal.busy(
          "sign-in.busy",
          "Very many people ask for links right now. Wait a few seconds and try again.",
          Duration.ofSeconds(10));
    }
  }

  private static void quietly(Runnable mail) {
    try {
      mail.run();
    } catch (RuntimeException broken) {
      log.error("A link could not be sent", broken);
    }
  }

  private void send(User user, @Nullable LocalPath landing) {
    if (user.suspended()) {
      return;
    }
    String path = links.create(user.id(), user.email(), Landing.of(user, landing));
    notifications.send(
        new OutgoingMail(
            "sign-in-link:" + Ids.next(),
            user.email(),
            "Your link to sign in to " + academy.name(),
            "identity/mail/sign-in-link",
            new LinkMail(user.name(), academy.url(path).toString()),
            Set.of(user.id().toString())));
  }

  private void sendSignUp(EmailAddress email, String name, @Nullable LocalPath landing) {
    String kept = PersonalNames.clean(name, email);
    LocalPath next = landing == null ? new LocalPath("/learn") : landing;
    notifications.send(
        new OutgoingMail(
            "sign-up-link:" + Ids.next(),
            email.value(),
            "Your account at " + academy.name(),
            "identity/mail/sign-up-link",
            new LinkMail(kept, academy.url(signUps.create(email, kept, next)).toString()),
            Set.of()));
  }

  @PreDestroy
  void stop() {
    worker.shutdown();
  }
}
