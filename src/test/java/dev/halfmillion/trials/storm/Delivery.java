package dev.halfmillion.trials.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.payments.StandIns;
import dev.halfmillion.payments.gateways.StandIn;
import dev.halfmillion.payments.gateways.StandInWebhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Carries webhooks to the application over HTTP, as gateways do, and keeps the time it takes. */
final class Delivery {

  /** One webhook of a gateway. */
  record Parcel(String gateway, StandIn from, StandInWebhook webhook) {}

  private static final int AT_ONCE = 16;
  private static final long SECOND = 1_000_000_000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  Delivery(URI base) {
    this.base = base;
  }

  /** One after the other. */
  void inTurn(List<Parcel> parcels) {
    parcels.forEach(this::send);
  }

  /**
   * Many at once.
   *
   * @param perSecond how many begin in a second; 0 for as many as it takes
   */
  void allAtOnce(List<Parcel> parcels, int perSecond) {
    Semaphore places = new Semaphore(perSecond == 0 ? AT_ONCE : Integer.MAX_VALUE);
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> sent =
          IntStream.range(0, parcels.size())
              .<Future<?>>mapToObj(
                  i -> {
                    waitUntil(perSecond == 0 ? start : start + i * SECOND / perSecond);
                    places.acquireUninterruptibly();
                    return threads.submit(
                        () -> {
                          send(parcels.get(i));
                          places.release();
                        });
                  })
              .toList();
      sent.forEach(one -> assertThat(one).succeedsWithin(java.time.Duration.ofMinutes(2)));
    }
  }

  private static void waitUntil(long moment) {
    while (System.nanoTime() < moment) {
      LockSupport.parkNanos(moment - System.nanoTime());
    }
  }

  private void send(Parcel parcel) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/webhooks/" + parcel.gateway()))
            .POST(HttpRequest.BodyPublishers.ofByteArray(parcel.webhook().body()));
    parcel.from().sign(parcel.webhook(), StandIns.HOOK).forEach(request::header);
    long begun = System.nanoTime();
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      nanos.add(System.nanoTime() - begun);
      assertThat(answer.statusCode()).as(parcel.webhook().kind()).isEqualTo(200);
    } catch (IOException cutOff) {
      throw new UncheckedIOException(cutOff);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** How long answers took so far, in words. */
  String times() {
    List<Long> sorted = nanos.stream().sorted().toList();
    return "%,d answers, p50 %.1f ms, p99 %.1f ms, longest %.1f ms"
        .formatted(
            sorted.size(), at(sorted, 0.5) / 1e6, at(sorted, 0.99) / 1e6, sorted.getLast() / 1e6);
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1.0, Math.floor(sorted.size() * share)));
  }
}
