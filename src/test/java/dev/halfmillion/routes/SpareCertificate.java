package dev.halfmillion.routes;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.certificates.CertificateId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A valid certificate of the buyer. */
final class SpareCertificate {

  private SpareCertificate() {}

  /** For a course that the buyer need not have completed; what was there before is gone. */
  static CertificateId one(OneOfEach one, CourseId course) {
    JdbcClient jdbc = one.bean(JdbcClient.class);
    UserId user = one.sale.buyer().id();
    CertificateId id = CertificateId.random();
    jdbc.sql("DELETE FROM learning_certificate WHERE user_id = :user AND course_id = :course")
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .update();
    jdbc.sql(
            """
            INSERT INTO learning_certificate
              (id, user_id, course_id, live, state, name, course_title, instructor, academy,
               completed_on, issued_at, by_refund)
            VALUES (:id, :user, :course, 1, 'VALID', 'Sunita Pawar', 'A course', 'Meera Kulkarni',
              'Aarambh', '2026-11-01', :at, FALSE)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("user", Ids.bytes(user.value()))
        .param("course", Ids.bytes(course.value()))
        .param("at", Sql.timestamp(one.bean(BusinessClock.class).instant()))
        .update();
    return id;
  }
}
