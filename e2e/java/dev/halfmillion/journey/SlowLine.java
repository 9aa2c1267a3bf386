package dev.halfmillion.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The application at the end of a line that can be made as slow as a poor mobile network. It stands
 * between the browser and the server, so that whatever the browser fetches goes over it, what the
 * service worker asks for too. All connections share the line.
 */
final class SlowLine implements Served, AutoCloseable {

  private static final int PIECE = 500;
  private static final int ON_THE_WAY = 64;
  private static final Pattern REQUEST =
      Pattern.compile("^(GET|POST|PUT|PATCH|DELETE) (\\S+) HTTP");

  private final ServerSocket door;
  private final int behind;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Lane up = new Lane();
  private final Lane down = new Lane();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  SlowLine(Served application) {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    behind = URI.create(application.url("/")).getPort();
    threads.submit(this::serve);
  }

  @Override
  public String url(String path) {
    return "http://localhost:" + door.getLocalPort() + path;
  }

  /**
   * From now on so many bytes go each way in a second, and an answer needs so long at least. What
   * was counted before is forgotten.
   */
  SlowLine slow(int bytesPerSecond, Duration latency) {
    up.slow(bytesPerSecond, latency.dividedBy(2));
    down.slow(bytesPerSecond, latency.dividedBy(2));
    asked.clear();
    return this;
  }

  /** What was asked for since the line is slow, and how much came. */
  String sent() {
    return down.bytes() + " bytes in answer to " + String.join(", ", asked);
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket browser = door.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
        browser.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        carry(browser, server, up);
        carry(server, browser, down);
      } catch (IOException closed) {
        // the test is over, or the browser has gone
      }
    }
  }

  /** Takes the bytes of one direction along; two threads, so that latency costs no throughput. */
  private void carry(Socket from, Socket to, Lane lane) {
    BlockingQueue<Piece> way = new ArrayBlockingQueue<>(ON_THE_WAY);
    threads.submit(() -> send(from, way, lane));
    threads.submit(() -> deliver(way, to, lane));
  }

  private record Piece(byte[] bytes, long due) {}

  private Lane send(Socket from, BlockingQueue<Piece> way, Lane lane) throws InterruptedException {
    long shake = lane == up ? lane.roundTrip() : 0;
    byte[] buffer = new byte[PIECE];
    try {
      InputStream in = from.getInputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        byte[] bytes = Arrays.copyOf(buffer, n);
        note(bytes, lane);
        way.put(new Piece(bytes, lane.pass(n) + shake));
        shake = 0;
      }
    } catch (IOException broken) {
      // the other end hears of it below
    }
    way.put(new Piece(new byte[0], 0));
    return lane;
  }

  private void note(byte[] bytes, Lane lane) {
    if (lane == up) {
      Matcher line = REQUEST.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
      if (line.find()) {
        asked.add(line.group(1) + " " + line.group(2).replaceFirst("\\?.*", "?"));
      }
    }
  }

  private Lane deliver(BlockingQueue<Piece> way, Socket to, Lane lane) throws InterruptedException {
    try (to) {
      OutputStream out = to.getOutputStream();
      for (Piece piece = way.take(); piece.bytes().length > 0; piece = way.take()) {
        Lane.waitUntil(piece.due());
        out.write(piece.bytes());
        out.flush();
        lane.count(piece.bytes().length);
      }
    } catch (IOException gone) {
      // whoever was to have it has gone
    }
    return lane;
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException closed) {
      // it is closed either way
    }
    threads.shutdownNow();
  }

  /** One direction: a piece is on it until it has been sent, and arrives some time after. */
  private static final class Lane {

    private final AtomicLong bytes = new AtomicLong();
    private long nanosPerByte;
    private long latency;
    private long free = System.nanoTime();

    synchronized void slow(int bytesPerSecond, Duration latency) {
      this.nanosPerByte = Duration.ofSeconds(1).toNanos() / bytesPerSecond;
      this.latency = latency.toNanos();
      this.free = System.nanoTime();
      bytes.set(0);
    }

    /** Sends so much when its turn comes; answers when it arrives. */
    long pass(int count) {
      long sent;
      long arrives;
      synchronized (this) {
        free = Math.max(free, System.nanoTime()) + count * nanosPerByte;
        sent = free;
        arrives = sent + latency;
      }
      waitUntil(sent);
      return arrives;
    }

    synchronized long roundTrip() {
      return 2 * latency;
    }

    static void waitUntil(long moment) {
      for (long left = moment - System.nanoTime();
          left > 0 && !Thread.currentThread().isInterrupted();
          left = moment - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }

    void count(int more) {
      bytes.addAndGet(more);
    }

    long bytes() {
      return bytes.get();
    }
  }
}
