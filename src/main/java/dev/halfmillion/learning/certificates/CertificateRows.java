package dev.halfmillion.learning.certificates;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.certificates.Certificate.End;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates and the courses' policies as rows. */
@Repository
class CertificateRows {

  private static final String SELECT =
      """
      SELECT id, user_id, course_id, name, course_title, instructor, academy, completed_on,
             issued_at, ended_at, reason, by_refund, successor_id
      FROM learning_certificate
      """;

  private final JdbcClient jdbc;

  CertificateRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CertificatePolicy policy(CourseId course) {
    return jdbc.sql(
            """
            SELECT issued, ends_with_refund FROM learning_certificate_policy
            WHERE course_id = :course
            """)
        .param("course", Ids.bytes(course.value()))
        .query(
            (row, n) ->
                new CertificatePolicy(row.getBoolean("issued"), row.getBoolean("ends_with_refund")))
        .optional()
        .orElse(CertificatePolicy.NONE);
  }

  void save(CourseId course, CertificatePolicy policy) {
    jdbc.sql(
            """
            INSERT INTO learning_certificate_policy (course_id, issued, ends_with_refund)
            VALUES (:course, :issued, :refund)
            ON DUPLICATE KEY UPDATE issued = :issued, ends_with_refund = :refund
            """)
        .param("course", Ids.bytes(course.value()))
        .param("issued", policy.issued())
        .param("refund", policy.endsWithRefund())
        .update();
  }

  Optional<Certificate> find(CertificateId id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> certificate(row))
        .optional();
  }

  /** As {@link #find}, held until the end of the transaction. */
  Optional<Certificate> lock(CertificateId id) {
    return jdbc.sql(SELECT + " WHERE id = :id FOR UPDATE")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> certificate(row))
        .optional();
  }

  /** Somebody's, the newest first. */
  List<Certificate> of(UserId user) {
    return jdbc.sql(SELECT + " WHERE user_id = :user ORDER BY issued_at DESC, id")
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> certificate(row))
        .list();
  }

  /** Somebody's of one course, the newest first. */
  List<Certificate> of(UserId user, CourseId course) {
    return jdbc.sql(
            SELECT + " WHERE user_id = :user AND course_id = :course ORDER BY issued_at DESC, id")
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .query((row, n) -> certificate(row))
        .list();
  }

  /**
   * A course's, the newest first.
   *
   * @param before the last of the page before; null for the first page
   */
  List<Certificate> in(CourseId course, @Nullable Certificate before, int most) {
    return jdbc.sql(
            SELECT
                + """
                WHERE course_id = :course
                  AND (issued_at < :at OR (issued_at = :at AND id < :id))
                ORDER BY issued_at DESC, id DESC LIMIT :most
                """)
        .param("course", Ids.bytes(course.value()))
        .param(
            "at",
            before == null
                ? java.time.LocalDateTime.of(9999, 1, 1, 0, 0)
                : Sql.timestamp(before.issuedAt()))
        .param("id", Ids.bytes(before == null ? new UUID(0, 0) : before.id().value()))
        .param("most", most)
        .query((row, n) -> certificate(row))
        .list();
  }

  /** Makes the row of a valid one. */
  void insert(Certificate certificate) {
    jdbc.sql(
            """
            INSERT INTO learning_certificate
              (id, user_id, course_id, live, state, name, course_title, instructor, academy,
               completed_on, issued_at, by_refund)
            VALUES (:id, :user, :course, 1, 'VALID', :name, :title, :instructor, :academy, :day,
                    :at, FALSE)
            """)
        .param("id", Ids.bytes(certificate.id().value()))
        .param("user", Ids.bytes(certificate.user().value()))
        .param("course", Ids.bytes(certificate.course().value()))
        .param("name", certificate.name())
        .param("title", certificate.courseTitle())
        .param("instructor", certificate.instructor())
        .param("academy", certificate.academy())
        .param("day", certificate.completedOn())
        .param("at", Sql.timestamp(certificate.issuedAt()))
        .update();
  }

  /** Ends a valid one; false where it had ended before, which stays as it was. */
  boolean end(CertificateId id, End end) {
    CertificateId successor = end.successor();
    return jdbc.sql(
                """
                UPDATE learning_certificate
                SET live = NULL, state = :state, ended_at = :at, reason = :reason,
                    by_refund = :refund, successor_id = :successor
                WHERE id = :id AND live = 1
                """)
            .param("state", successor == null ? "REVOKED" : "SUPERSEDED")
            .param("at", Sql.timestamp(end.at()))
            .param("reason", end.reason())
            .param("refund", end.byRefund())
            .param("successor", Ids.bytes(successor == null ? null : successor.value()))
            .param("id", Ids.bytes(id.value()))
            .update()
        == 1;
  }

  private static Certificate certificate(ResultSet row) throws SQLException {
    Instant ended = Sql.instantOrNull(row, "ended_at");
    UUID successor = Ids.uuidOrNull(row, "successor_id");
    return new Certificate(
        new CertificateId(Ids.uuid(row, "id")),
        new UserId(Ids.uuid(row, "user_id")),
        new CourseId(Ids.uuid(row, "course_id")),
        row.getString("name"),
        row.getString("course_title"),
        row.getString("instructor"),
        row.getString("academy"),
        Objects.requireNonNull(row.getObject("completed_on", LocalDate.class)),
        Sql.instant(row, "issued_at"),
        ended == null
            ? null
            : new End(
                ended,
                Objects.requireNonNullElse(row.getString("reason"), ""),
                row.getBoolean("by_refund"),
                successor == null ? null : new CertificateId(successor)));
  }
}
