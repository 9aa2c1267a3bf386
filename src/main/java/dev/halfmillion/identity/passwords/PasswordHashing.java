package dev.halfmillion.identity.passwords;

import dev.halfmillion.platform.Refusal;
import jakarta.annotation.PreDestroy;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id on two threads of its own, so that a flood of sign-ins leaves the
 * processors to everybody else. When its queue is full it says so at once.
 */
@Component
public class PasswordHashing {

  private static final int THREADS = 2;
  private static final int QUEUE = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          "argon2",
          Map.of(
              "argon2", new Argon2PasswordEncoder(16, 32, 1, 19 * 1_024, 2),
              "bcrypt", new BCryptPasswordEncoder()));
  private final ThreadPoolExecutor pool;
  private final String nobodys;

  PasswordHashing() {
    this(QUEUE);
  }

  PasswordHashing(int queue) {
    this.pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            work -> Thread.ofPlatform().daemon().name("passwords").unstarted(work));
    this.nobodys = encode("a password that nobody has");
  }

  /**
   * The hash to keep.
   *
   * @throws Refusal with 503 when too many wait
   */
  public String hash(String password) {
    return run(() -> encode(password));
  }

  /**
   * Whether the password is the one hashed. It takes as long without a hash as with one, so that
   * nobody learns which addresses are known.
   *
   * @throws Refusal with 503 when too many wait
   */
  public boolean matches(String password, @Nullable String hash) {
    boolean same = run(() -> encoder.matches(normal(password), hash == null ? nobodys : hash));
    return same && hash != null;
  }

  /** Whether a hash was made with weaker settings than those of today. */
  public boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private String encode(String password) {
    String hash = encoder.encode(normal(password));
    if (hash == null) {
      throw new IllegalStateException("No hash came back");
    }
    return hash;
  }

  /** The same text typed on two keyboards can be two sequences of characters. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T run(Callable<T> work) {
    Future<T> result;
    try {
      result = pool.submit(work);
    } catch (RejectedExecutionException full) {
      throw busy();
    }
    try {
      return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      result.cancel(false);
      throw busy();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw busy();
    } catch (ExecutionException broken) {
      throw new IllegalStateException("A password could not be hashed", broken.getCause());
    }
  }

  private static Refusal busy() {
    return Refusal.busy(
        "sign-in.busy",
        "Very many people are signing in right now. Wait a few seconds and try again.",
        Duration.ofSeconds(5));
  }

  @PreDestroy
  void stop() {
    pool.shutdownNow();
  }
}
