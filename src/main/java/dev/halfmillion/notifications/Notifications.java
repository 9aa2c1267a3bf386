package dev.halfmillion.notifications;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends mail to people. A mail is written down in the caller's transaction and sent after it
 * commits, by a nudge at once and by a job if the nudge is lost. A demo sends nothing: its mails
 * are shown in the mailbox, and so are those of a trial. While history is loaded, mails are
 * dropped.
 */
@Component
public class Notifications {

  /** The condition of listeners that only write mails: history sets off none. */
  public static final String UNLESS_HISTORY =
      "!T(dev.halfmillion.platform.BusinessClock).travelling()";

  private final Mails mails;
  private final MailText text;
  private final MailDelivery delivery;
  private final Transactions transactions;
  private final MailWays ways;
  private final Clock clock;
  private final BusinessClock businessClock;

  Notifications(
      Mails mails,
      MailText text,
      MailDelivery delivery,
      Transactions transactions,
      MailWays ways,
      Clock clock,
      BusinessClock businessClock) {
    this.mails = mails;
    this.text = text;
    this.delivery = delivery;
    this.transactions = transactions;
    this.ways = ways;
    this.clock = clock;
    this.businessClock = businessClock;
  }

  /** Queues a mail; does nothing where a mail of this cause was queued before. */
  public void send(OutgoingMail mail) {
    if (BusinessClock.travelling()) {
      return;
    }
    transactions.run(() -> write(mail));
  }

  /** What was written about a subject, the oldest first. */
  public List<MailNote> about(String subject) {
    return mails.about(subject);
  }

  /** The newest mails to an address, whatever they are about; at most so many. */
  public List<MailNote> to(String address, int most) {
    return mails.to(address, most);
  }

  /** Sends a mail that was given up once more; false where it is not given up. */
  public boolean sendAgain(UUID id) {
    return transactions.call(
        () -> {
          boolean revived = mails.revive(id, clock.instant());
          if (revived) {
            afterCommit(delivery::nudge);
          }
          return revived;
        });
  }

  private void write(OutgoingMail mail) {
    UUID id = Ids.next();
    MailWay way = ways.to(mail.to());
    boolean written =
        mails.add(id, mail, text.html(mail), way, clock.instant(), businessClock.instant());
    if (written && way.status() == MailStatus.QUEUED) {
      afterCommit(delivery::nudge);
    }
  }

  private static void afterCommit(Runnable action) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            action.run();
          }
        });
  }
}
