package dev.halfmillion.platform.pages;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The place of one page. At most one request writes the page anew; meanwhile the others get the one
 * that is kept, or wait.
 */
final class Slot {

  private final LongSupplier nanos;
  private final AtomicReference<@Nullable CompletableFuture<Optional<KeptPage>>> writing =
      new AtomicReference<>();
  private volatile @Nullable Dated dated;

  Slot(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The page that is kept, or null. */
  @Nullable Dated dated() {
    return dated;
  }

  /**
   * Takes it upon the caller to write the page anew.
   *
   * @return null where somebody else is at it
   */
  @Nullable Turn claim() {
    CompletableFuture<Optional<KeptPage>> mine = new CompletableFuture<>();
    return writing.compareAndSet(null, mine) ? new Turn(mine, nanos.getAsLong()) : null;
  }

  /**
   * What somebody else writes.
   *
   * @return empty where it is for nobody else
   * @throws TimeoutException when it fails or takes longer
   */
  Optional<KeptPage> await(Duration most) throws TimeoutException {
    CompletableFuture<Optional<KeptPage>> theirs = writing.get();
    if (theirs == null) {
      return Optional.ofNullable(dated).map(Dated::page);
    }
    try {
      return theirs.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("Stopped while waiting for a page");
    } catch (ExecutionException failed) {
      throw new TimeoutException("A page could not be written");
    }
  }

  /**
   * A page with its time.
   *
   * @param until the tick from which it is old
   */
  record Dated(KeptPage page, long until) {

    long nanosLeft(long now) {
      return until - now;
    }
  }

  /** The right to write the page anew, to be ended whatever happens. */
  final class Turn implements AutoCloseable {

    private final CompletableFuture<Optional<KeptPage>> promise;
    private final long began;

    private Turn(CompletableFuture<Optional<KeptPage>> promise, long began) {
      this.promise = promise;
      this.began = began;
    }

    /**
     * Keeps a page; its time counts from the moment at which writing it began. One that may be kept
     * for no time is for nobody else: it may be another a moment later.
     */
    void keep(KeptPage page) {
      if (page.seconds() == 0) {
        leave();
        return;
      }
      dated = new Dated(page, began + TimeUnit.SECONDS.toNanos(page.seconds()));
      end(Optional.of(page));
    }

    /** The page is for nobody else. */
    void leave() {
      end(Optional.empty());
    }

    private void end(Optional<KeptPage> outcome) {
      writing.compareAndSet(promise, null);
      promise.complete(outcome);
    }

    /** Without a page, it has failed. */
    @Override
    public void close() {
      writing.compareAndSet(promise, null);
      promise.completeExceptionally(new IllegalStateException("Not written"));
    }
  }
}
