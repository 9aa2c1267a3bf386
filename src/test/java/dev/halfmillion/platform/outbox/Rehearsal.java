package dev.halfmillion.platform.outbox;

import dev.halfmillion.audit.AuditLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A listener of the tests' own: it writes one entry, and then does what a test wants of it. */
@Component
class Rehearsal {

  static final String LISTENER = "test.rehearsal";

  private final Map<String, Runnable> wishes = new ConcurrentHashMap<>();
  private final AuditLog audit;

  Rehearsal(AuditLog audit) {
    this.audit = audit;
  }

  /** What a test publishes. */
  public record Rehearsed(String key) {}

  /** What the listener is to do within its transaction, after its entry. */
  void wish(String key, Runnable what) {
    wishes.put(key, what);
  }

  @ApplicationModuleListener(id = LISTENER)
  void on(Rehearsed event) {
    audit.record(null, "test.rehearsed", event.key(), "Heard");
    wishes.getOrDefault(event.key(), () -> {}).run();
  }

  @ApplicationModuleListener(id = "test.understudy")
  void also(Rehearsed event) {
    audit.record(null, "test.understood", "also " + event.key(), "Heard");
  }
}
