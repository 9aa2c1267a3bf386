package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.SectionId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The order of a course as rows. Everything here needs the course's lock. */
@Repository
class OrderRows {

  /** Places are moved out of the way first, for two rows never share one. */
  private static final int ASIDE = 1_000_000;

  private final JdbcClient jdbc;

  OrderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds the course's row until the end of the transaction. */
  void lock(CourseId course) {
    jdbc.sql("SELECT id FROM learning_course WHERE id = :id FOR UPDATE")
        .param("id", Ids.bytes(course.value()))
        .query((row, n) -> true)
        .optional()
        .orElseThrow(Refusal::notFound);
  }

  CourseOrder read(CourseId course) {
    return new CourseOrder(
        jdbc
            .sql("SELECT id FROM learning_section WHERE course_id = :course ORDER BY place")
            .param("course", Ids.bytes(course.value()))
            .query((row, n) -> new SectionId(Ids.uuid(row, "id")))
            .list()
            .stream()
            .map(section -> new CourseOrder.Part(section, lessons(section)))
            .toList());
  }

  private List<LessonId> lessons(SectionId section) {
    return jdbc.sql("SELECT id FROM learning_lesson WHERE section_id = :section ORDER BY place")
        .param("section", Ids.bytes(section.value()))
        .query((row, n) -> new LessonId(Ids.uuid(row, "id")))
        .list();
  }

  void write(CourseId course, CourseOrder order) {
    aside("learning_section", course);
    aside("learning_lesson", course);
    for (int place = 0; place < order.parts().size(); place++) {
      CourseOrder.Part part = order.parts().get(place);
      jdbc.sql("UPDATE learning_section SET place = :place WHERE id = :id")
          .param("place", place)
          .param("id", Ids.bytes(part.section().value()))
          .update();
      writeLessons(part);
    }
  }

  private void writeLessons(CourseOrder.Part part) {
    for (int place = 0; place < part.lessons().size(); place++) {
      jdbc.sql("UPDATE learning_lesson SET section_id = :section, place = :place WHERE id = :id")
          .param("section", Ids.bytes(part.section().value()))
          .param("place", place)
          .param("id", Ids.bytes(part.lessons().get(place).value()))
          .update();
    }
  }

  /** Far enough for whatever is there, and each to a place of its own in any section. */
  private void aside(String table, CourseId course) {
    List<byte[]> rows =
        jdbc.sql("SELECT id FROM " + table + " WHERE course_id = :course")
            .param("course", Ids.bytes(course.value()))
            .query((row, n) -> row.getBytes("id"))
            .list();
    for (int i = 0; i < rows.size(); i++) {
      jdbc.sql("UPDATE " + table + " SET place = :place WHERE id = :id")
          .param("place", ASIDE + i)
          .param("id", rows.get(i))
          .update();
    }
  }
}
