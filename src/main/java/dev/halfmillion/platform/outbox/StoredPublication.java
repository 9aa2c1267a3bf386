package dev.halfmillion.platform.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;

/** A publication as its row tells it; the event is read when it is asked for. */
final class StoredPublication implements TargetEventPublication {

  private final UUID id;
  private final Supplier<Object> event;
  private final PublicationTargetIdentifier listener;
  private final Status status;
  private final Instant published;
  private final Instant begun;
  private final int attempts;
  private @Nullable Instant completed;

  StoredPublication(
      UUID id,
      Supplier<Object> event,
      String listener,
      Status status,
      Instant published,
      Instant begun,
      int attempts) {
    this.id = id;
    this.event = event;
    this.listener = PublicationTargetIdentifier.of(listener);
    this.status = status;
    this.published = published;
    this.begun = begun;
    this.attempts = attempts;
  }

  @Override
  public UUID getIdentifier() {
    return id;
  }

  @Override
  public Object getEvent() {
    return event.get();
  }

  @Override
  public PublicationTargetIdentifier getTargetIdentifier() {
    return listener;
  }

  @Override
  public Instant getPublicationDate() {
    return published;
  }

  @Override
  public Optional<Instant> getCompletionDate() {
    return Optional.ofNullable(completed);
  }

  @Override
  public void markCompleted(Instant at) {
    completed = at;
  }

  @Override
  public EventPublication.Status getStatus() {
    return completed == null ? status : Status.COMPLETED;
  }

  @Override
  public Instant getLastResubmissionDate() {
    return begun;
  }

  @Override
  public int getCompletionAttempts() {
    return attempts;
  }
}
