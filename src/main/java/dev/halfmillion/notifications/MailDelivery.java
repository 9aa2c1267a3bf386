package dev.halfmillion.notifications;

import dev.halfmillion.notifications.Mails.DueMail;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Takes mails out of the queue and hands them to the mail server. A worker claims a mail by moving
 * its due time, so no two send it at once and a mail of a worker that died is tried again. The
 * message carries the mail's identifier, by which a copy sent after such a death can be told.
 */
@Component
class MailDelivery {

  private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

  /** Longer than the mail server's timeouts together. */
  private static final Duration CLAIM = Duration.ofMinutes(3);

  private static final int AT_ONCE = 100;

  private static final Duration PARTING = Duration.ofSeconds(15);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(8),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12));

  private final Mails mails;
  private final MailServer server;
  private final Clock clock;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(MailDelivery::thread);
  private final Semaphore nudged = new Semaphore(1);

  MailDelivery(Mails mails, MailServer server, Clock clock) {
    this.mails = mails;
    this.server = server;
    this.clock = clock;
  }

  /** Asks for a delivery soon, without waiting for it; many askers get one. */
  void nudge() {
    if (nudged.tryAcquire()) {
      worker.execute(
          () -> {
            nudged.release();
            try {
              deliverDue();
            } catch (RuntimeException broken) {
              log.warn("Mail could not be taken from the queue; the job tries again", broken);
            }
          });
    }
  }

  /** Sends what is due. */
  void deliverDue() {
    for (DueMail mail : mails.due(clock.instant(), AT_ONCE)) {
      if (worker.isShutdown()) {
        return;
      }
      Instant now = clock.instant();
      mails.claim(mail, now, now.plus(CLAIM)).ifPresent(this::deliver);
    }
  }

  private void deliver(DueMail mail) {
    try {
      server.send(mail);
      mails.sent(mail.id(), clock.instant());
    } catch (MailException refused) {
      retryLater(mail, refused);
    }
  }

  /** Servers quote the reader's address, so their words are kept beside the mail and not logged. */
  private void retryLater(DueMail mail, MailException reason) {
    String kind = MailServer.kind(reason);
    String error = reason.getMessage() == null ? reason.toString() : reason.getMessage();
    if (mail.attempts() > PAUSES.size() || MailServer.isFinal(reason)) {
      log.error("Mail {} is given up after {} tries: {}", mail.id(), mail.attempts(), kind);
      mails.failed(mail.id(), error, null);
    } else {
      Duration pause = PAUSES.get(mail.attempts() - 1);
      log.warn("Mail {} waits {} after try {}: {}", mail.id(), pause, mail.attempts(), kind);
      mails.failed(mail.id(), error, clock.instant().plus(pause));
    }
  }

  private static Thread thread(Runnable work) {
    return Thread.ofPlatform().daemon().name("mail").unstarted(work);
  }

  /** Lets the mail that is on its way arrive, so that it is not sent again; the others wait. */
  @PreDestroy
  void stop() throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(PARTING.toSeconds(), TimeUnit.SECONDS)) {
      log.warn("A mail was on its way when the program stopped; it may be sent again");
    }
  }
}
