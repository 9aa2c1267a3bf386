package dev.halfmillion.bench.load;

import dev.halfmillion.bench.StopBench;
import dev.halfmillion.bench.plan.Ask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections that are kept between requests, and whether an answer is right. */
public final class Wires implements AutoCloseable {

  private final int port;
  private final ConcurrentLinkedDeque<Wire> idle = new ConcurrentLinkedDeque<>();

  public Wires(int port) {
    this.port = port;
  }

  /** Asks and says what is wrong with the answer; nothing wrong is empty. */
  public String wrong(Ask ask) {
    Wire.Answer answer;
    try {
      answer = answer(ask.bytes());
    } catch (IOException none) {
      return ask.kind() + ": no answer, " + none;
    }
    if (answer.status() != ask.kind().status()) {
      return ask.kind() + ": " + answer.status() + " instead of " + ask.kind().status();
    }
    return answer.body().contains(ask.shows()) ? "" : ask.kind() + ": no \"" + ask.shows() + "\"";
  }

  /** The body of a right answer. */
  public String body(byte[] request) {
    try {
      Wire.Answer answer = answer(request);
      if (answer.status() >= 400) {
        throw new StopBench("Answered with " + answer.status() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private Wire.Answer answer(byte[] request) throws IOException {
    Wire wire = freshest();
    Wire.Answer answer;
    try {
      answer = wire.ask(request);
    } catch (IOException broken) {
      wire.close();
      throw broken;
    }
    if (answer.ends()) {
      wire.close();
    } else {
      idle.addFirst(wire);
    }
    return answer;
  }

  /** The one used last, or a new one: the server closes those that rested for long. */
  private Wire freshest() throws IOException {
    Wire kept = idle.pollFirst();
    if (kept == null) {
      return new Wire(port);
    }
    if (kept.isFresh()) {
      return kept;
    }
    kept.close();
    close();
    return new Wire(port);
  }

  @Override
  public void close() {
    for (Wire wire = idle.poll(); wire != null; wire = idle.poll()) {
      try {
        wire.close();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
