package dev.halfmillion.learning;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where every change of a course is noted: for people in the audit log, and for {@link KeptCourses}
 * once it is committed.
 */
@Component
public class CourseChanges {

  private final AuditLog audit;
  private final AtomicLong count = new AtomicLong();

  CourseChanges(AuditLog audit) {
    this.audit = audit;
  }

  /**
   * Notes what whoever is signed in does to a course; call it in the transaction that does it.
   *
   * @param action dotted lower case: {@code learning.course-edited}
   * @param detail a sentence for people
   */
  public void note(String action, CourseId course, String detail) {
    UserId by = SignedInUser.current().map(SignedInUser::id).orElse(null);
    audit.record(by, action, course.toString(), detail);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new AtTheEnd());
    } else {
      count.incrementAndGet();
    }
  }

  /** How many changes there were in this process; what was read at another count is not kept. */
  public long count() {
    return count.get();
  }

  /** Also after a rollback: a commit of which no answer came may have happened. */
  private final class AtTheEnd implements TransactionSynchronization {

    @Override
    public void afterCompletion(int status) {
      count.incrementAndGet();
    }
  }
}
