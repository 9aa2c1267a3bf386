package dev.halfmillion.payments;

import dev.halfmillion.platform.InnerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;

/** A line to the gateway that can be cut, before the call gets there or on the way back. */
@Primary
class TestLine implements InnerLine {

  /** What is wrong with the line. */
  enum Trouble {
    NONE,
    /** The call never arrives. */
    CUT_BEFORE,
    /** The gateway acts and its answer is lost. */
    CUT_AFTER,
    /** The gateway says that it cannot. */
    REFUSED,
    /** The answer is no JSON. */
    GARBLED,
    /** The gateway does not know the key. */
    KEY_UNKNOWN
  }

  private final ObjectProvider<InnerLine> all;
  private final AtomicReference<Trouble> trouble = new AtomicReference<>(Trouble.NONE);
  private final AtomicReference<UnaryOperator<String>> tampering =
      new AtomicReference<>(UnaryOperator.identity());
  private final List<String> calls = new CopyOnWriteArrayList<>();

  TestLine(ObjectProvider<InnerLine> all) {
    this.all = all;
  }

  void become(Trouble present) {
    trouble.set(present);
  }

  /** Changes every answer on its way. */
  void tamper(UnaryOperator<String> change) {
    tampering.set(change);
  }

  void mend() {
    become(Trouble.NONE);
    tamper(UnaryOperator.identity());
  }

  /** The calls so far that contain a text, as {@code POST /path}. */
  List<String> calls(String part) {
    return new ArrayList<>(calls.stream().filter(call -> call.contains(part)).toList());
  }

  @Override
  public boolean takes(String path) {
    return true;
  }

  @Override
  public Answer send(String method, String path, String body) {
    calls.add(method + ' ' + path + ' ' + body);
    return switch (trouble.get()) {
      case NONE -> tampered(real().send(method, path, body));
      case CUT_BEFORE -> new Answer(504, "");
      case CUT_AFTER -> {
        real().send(method, path, body);
        yield new Answer(504, "");
      }
      case REFUSED -> new Answer(400, "{\"error\":{\"description\":\"Not today.\"}}");
      case GARBLED -> new Answer(200, "<html>");
      case KEY_UNKNOWN -> new Answer(401, "{\"error\":{\"description\":\"No such key.\"}}");
    };
  }

  private Answer tampered(Answer answer) {
    return new Answer(answer.status(), tampering.get().apply(answer.body()));
  }

  private InnerLine real() {
    return all.stream().filter(line -> line != this).findFirst().orElseThrow();
  }
}
