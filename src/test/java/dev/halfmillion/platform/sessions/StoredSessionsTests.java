package dev.halfmillion.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

@HalfmillionTest
class StoredSessionsTests {

  @Autowired private CachedSessions sessions;
  @Autowired private SessionTouches touches;
  @Autowired private JdbcOperations operations;
  @Autowired private JdbcClient jdbc;
  private SessionRows rows;
  private String id;

  @BeforeEach
  void begin() {
    rows = new SessionRows(operations);
    CachedSession session = sessions.createSession();
    session.setAttribute("name", "Asha");
    session.setAttribute("city", "पुणे");
    sessions.save(session);
    id = session.getId();
  }

  @Test
  void readsWhatSpringSessionWrote() {
    SessionCopy copy = rows.read(id, null);

    assertThat(copy.attributes()).containsEntry("name", "Asha").containsEntry("city", "पुणे");
    assertThat(copy.idleLimit()).isEqualTo(Duration.ofDays(14));
    assertThat(rows.read("0b1f7a52-6d5e-4a0e-9d7a-2f4f7d3c9a11", null)).isNull();
  }

  @Test
  void unfoldsAttributesAgainOnlyWhenTheyChanged() {
    SessionCopy first = rows.read(id, null);
    SessionCopy second = rows.read(id, first);
    assertThat(second.attributes()).isSameAs(first.attributes());

    CachedSession session = sessions.findById(id);
    session.setAttribute("name", "Ravi");
    sessions.save(session);

    assertThat(rows.read(id, second).attributes()).containsEntry("name", "Ravi");
  }

  @Test
  void endsASessionThatCannotBeRead() {
    jdbc.sql(
            """
            UPDATE SPRING_SESSION_ATTRIBUTES SET attribute_bytes = 'no object'
            WHERE session_primary_id IN
              (SELECT primary_id FROM SPRING_SESSION WHERE session_id = :id)
            """)
        .param("id", id)
        .update();

    assertThat(rows.read(id, null)).isNull();
    assertThat(stored("COUNT(*)")).isZero();
  }

  @Test
  void livesLongerByItsUseAndNeverShorter() {
    Instant later = Instant.ofEpochMilli(stored("last_access_time")).plus(1, ChronoUnit.HOURS);
    touches.note(id, later);
    touches.write();
    touches.note(id, later.minusSeconds(600));
    touches.write();

    assertThat(stored("last_access_time")).isEqualTo(later.toEpochMilli());
    assertThat(stored("expiry_time")).isEqualTo(later.plus(Duration.ofDays(14)).toEpochMilli());
  }

  private long stored(String what) {
    return jdbc.sql("SELECT " + what + " FROM SPRING_SESSION WHERE session_id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }
}
