package dev.halfmillion.platform.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The publications of events, a row for each event and listener until the listener has done its
 * work. A row is written at the end of the publishing transaction with all others of it, and
 * deleted at the end of the listener's own, so that the work and the row change together. A begin
 * is not written: a row whose listener was last called so long ago that its process must have died
 * is lost and is submitted again.
 */
@Repository
@Primary
class Publications implements EventPublicationRepository {

  /** A listener that has not finished by then is taken for lost: its process died. */
  static final Duration LOST = Duration.ofSeconds(20);

  private static final Logger log = LoggerFactory.getLogger(Publications.class);

  /**
   * A transaction that takes back thousands of grants publishes more than one statement may hold.
   */
  private static final int MOST_ROWS = 50;

  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String SELECT =
      """
      SELECT id, event_type, listener_id, publication_date, serialized_event, status,
             completion_attempts, COALESCE(last_resubmission_date, publication_date) AS begun
        FROM EVENT_PUBLICATION
      """;

  private final JdbcClient jdbc;
  private final EventSerializer serializer;
  private final Cache<UUID, Boolean> ended =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

  Publications(JdbcClient jdbc, EventSerializer serializer) {
    this.jdbc = jdbc;
    this.serializer = serializer;
  }

  /** Within a transaction the row waits for its end, since all go in one statement. */
  @Override
  public TargetEventPublication create(TargetEventPublication publication) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      leaving().add(publication);
    } else {
      insert(List.of(publication));
    }
    return publication;
  }

  private Leaving leaving() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Leaving.class::isInstance)
        .map(Leaving.class::cast)
        .findFirst()
        .orElseGet(
            () -> {
              Leaving leaving = new Leaving(this);
              TransactionSynchronizationManager.registerSynchronization(leaving);
              return leaving;
            });
  }

  /** Adds rows, many in one statement; an event that several listen to is put into words once. */
  void insert(List<TargetEventPublication> publications) {
    IdentityHashMap<Object, String> words = new IdentityHashMap<>();
    for (int from = 0; from < publications.size(); from += MOST_ROWS) {
      int to = Math.min(publications.size(), from + MOST_ROWS);
      insert(publications.subList(from, to), words);
    }
  }

  private void insert(
      List<TargetEventPublication> publications, IdentityHashMap<Object, String> words) {
    JdbcClient.StatementSpec insert =
        jdbc.sql(
            """
            INSERT INTO EVENT_PUBLICATION (id, event_type, listener_id, publication_date,
              serialized_event, status, completion_attempts, last_resubmission_date) VALUES
            """
                + String.join(", ", Collections.nCopies(publications.size(), ROW)));
    for (TargetEventPublication publication : publications) {
      Object event = publication.getEvent();
      insert =
          insert
              .param(publication.getIdentifier().toString())
              .param(event.getClass().getName())
              .param(publication.getTargetIdentifier().getValue())
              .param(Sql.timestamp(publication.getPublicationDate()))
              .param(words.computeIfAbsent(event, this::inWords))
              .param(publication.getStatus().name())
              .param(publication.getCompletionAttempts())
              .param(Sql.timestamp(publication.getPublicationDate()));
    }
    insert.update();
  }

  private String inWords(Object event) {
    return serializer.serialize(event).toString();
  }

  @Override
  public void markProcessing(UUID id) {
    ListenersWork.next(id);
  }

  /** Deletes a row; false where it is gone. */
  boolean delete(UUID id) {
    return jdbc.sql("DELETE FROM EVENT_PUBLICATION WHERE id = :id")
            .param("id", id.toString())
            .update()
        == 1;
  }

  /** The row went with the transaction of its listener, so that there is nothing to delete. */
  void ended(UUID id) {
    ended.put(id, Boolean.TRUE);
  }

  @Override
  public void markCompleted(UUID id, Instant at) {
    if (ended.asMap().remove(id) == null) {
      delete(id);
    }
  }

  /** Of one that is not known to be at work, such as the second of two calls. */
  @Override
  public void markCompleted(Object event, PublicationTargetIdentifier listener, Instant at) {
    jdbc.sql(
            """
            DELETE FROM EVENT_PUBLICATION
             WHERE listener_id = :listener AND serialized_event = :event
            """)
        .param("listener", listener.getValue())
        .param("event", inWords(event))
        .update();
  }

  @Override
  public void markFailed(UUID id) {
    jdbc.sql("UPDATE EVENT_PUBLICATION SET status = 'FAILED' WHERE id = :id")
        .param("id", id.toString())
        .update();
  }

  /** False where another process has just done it. */
  @Override
  public boolean markResubmitted(UUID id, Instant now) {
    return jdbc.sql(
                """
                UPDATE EVENT_PUBLICATION
                   SET status = 'RESUBMITTED', completion_attempts = completion_attempts + 1,
                       last_resubmission_date = :now
                 WHERE id = :id AND completion_date IS NULL
                   AND (status = 'FAILED'
                     OR COALESCE(last_resubmission_date, publication_date) < :lost)
                """)
            .param("now", Sql.timestamp(now))
            .param("id", id.toString())
            .param("lost", Sql.timestamp(now.minus(LOST)))
            .update()
        == 1;
  }

  @Override
  public List<TargetEventPublication> findIncompletePublications() {
    return read(jdbc.sql(SELECT + "WHERE completion_date IS NULL ORDER BY publication_date"));
  }

  /** Those that were last submitted before a moment, and of which nobody said that they failed. */
  @Override
  public List<TargetEventPublication> findIncompletePublicationsPublishedBefore(Instant moment) {
    return read(
        jdbc.sql(
                SELECT
                    + """
                    WHERE completion_date IS NULL AND COALESCE(status, '') <> 'FAILED'
                      AND COALESCE(last_resubmission_date, publication_date) < :moment
                    ORDER BY publication_date
                    """)
            .param("moment", Sql.timestamp(moment)));
  }

  @Override
  public List<TargetEventPublication> findFailedPublications(FailedCriteria which) {
    Instant before = which.getPublicationDateReference();
    long most = which.getMaxItemsToRead();
    return read(
        jdbc.sql(
                SELECT
                    + """
                    WHERE status = 'FAILED' AND (:before IS NULL OR publication_date < :before)
                    ORDER BY publication_date LIMIT :most
                    """)
            .param("before", Sql.timestamp(before))
            .param("most", most < 0 ? Long.MAX_VALUE : most));
  }

  @Override
  public List<TargetEventPublication> findByStatus(Status status) {
    return read(jdbc.sql(SELECT + "WHERE status = :status").param("status", status.name()));
  }

  @Override
  public int countByStatus(Status status) {
    return jdbc.sql("SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE status = :status")
        .param("status", status.name())
        .query(Integer.class)
        .single();
  }

  @Override
  public Optional<TargetEventPublication> findIncompletePublicationsByEventAndTargetIdentifier(
      Object event, PublicationTargetIdentifier listener) {
    return read(
            jdbc.sql(
                    SELECT
                        + """
                        WHERE listener_id = :listener AND serialized_event = :event
                        ORDER BY publication_date LIMIT 1
                        """)
                .param("listener", listener.getValue())
                .param("event", inWords(event)))
        .stream()
        .findFirst();
  }

  @Override
  public List<TargetEventPublication> findCompletedPublications() {
    return List.of();
  }

  @Override
  public void deletePublications(List<UUID> ids) {
    ids.forEach(this::delete);
  }

  /** None is kept. */
  @Override
  public void deleteCompletedPublications() {}

  /** None is kept. */
  @Override
  public void deleteCompletedPublicationsBefore(Instant moment) {}

  private List<TargetEventPublication> read(JdbcClient.StatementSpec statement) {
    return statement.query((row, n) -> publication(row)).list().stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<TargetEventPublication> publication(ResultSet row) throws SQLException {
    String id = Objects.requireNonNull(row.getString("id"));
    String type = Objects.requireNonNull(row.getString("event_type"));
    String words = Objects.requireNonNull(row.getString("serialized_event"));
    if (!ClassUtils.isPresent(type, getClass().getClassLoader())) {
      log.warn("The publication {} is of an event that this program does not know: {}", id, type);
      return Optional.empty();
    }
    Class<?> known = ClassUtils.resolveClassName(type, getClass().getClassLoader());
    return Optional.of(
        new StoredPublication(
            UUID.fromString(id),
            SingletonSupplier.of(() -> serializer.deserialize(words, known)),
            Objects.requireNonNull(row.getString("listener_id")),
            status(row.getString("status")),
            Sql.instant(row, "publication_date"),
            Sql.instant(row, "begun"),
            row.getInt("completion_attempts")));
  }

  private static Status status(@Nullable String name) {
    return name == null ? Status.PUBLISHED : Status.valueOf(name);
  }
}
