package dev.halfmillion.platform.outbox;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which publication a listener is at work for. Stands within Modulith's interceptor, which
 * tells {@link Publications} of the begin and of the end, and around the listener's transaction.
 */
final class ListenersWork implements MethodInterceptor {

  private static final Logger log = LoggerFactory.getLogger(ListenersWork.class);
  private static final ScopedValue<Work> AT_WORK = ScopedValue.newInstance();
  private static final ThreadLocal<UUID> NEXT = new ThreadLocal<>();

  /** The listener that this thread calls next works for a publication. */
  static void next(UUID id) {
    NEXT.set(id);
  }

  /**
   * The publication that a transaction which has just begun is to end; only the first of a listener
   * is.
   */
  static Optional<UUID> begun() {
    return AT_WORK.isBound() && AT_WORK.get().begun.compareAndSet(false, true)
        ? Optional.of(AT_WORK.get().id)
        : Optional.empty();
  }

  @Override
  public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
    UUID id = NEXT.get();
    NEXT.remove();
    if (id == null) {
      return invocation.proceed();
    }
    try {
      return ScopedValue.where(AT_WORK, new Work(id, new AtomicBoolean()))
          .call(invocation::proceed);
    } catch (EndedElsewhere done) {
      log.info("The publication {} was ended by another; nothing was done twice", id);
      return null;
    }
  }

  private record Work(UUID id, AtomicBoolean begun) {}

  /** Another listener has ended the same publication, so that this one's work is undone. */
  static final class EndedElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
