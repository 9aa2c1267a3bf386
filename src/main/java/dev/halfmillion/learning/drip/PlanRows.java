package dev.halfmillion.learning.drip;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.drip.OpeningRule.AfterCompletion;
import dev.halfmillion.learning.drip.OpeningRule.AfterStart;
import dev.halfmillion.learning.drip.OpeningRule.AtDate;
import dev.halfmillion.learning.drip.OpeningRule.AtOnce;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of courses as rows. */
@Repository
class PlanRows {

  private final JdbcClient jdbc;

  PlanRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A course whose learners are told of what opens, and until when that was done. */
  record Told(CourseId course, Instant until) {}

  /** A course's plan in one statement; its rules come as further rows. */
  DripPlan plan(CourseId course) {
    Map<UUID, OpeningRule> rules = new HashMap<>();
    DripPlan[] found = {DripPlan.NONE};
    jdbc.sql(
            """
            SELECT d.zone, d.mails, r.target_id, r.kind, r.opens_on, r.opens_at, r.days,
                   r.after_lesson_id
            FROM learning_drip d LEFT JOIN learning_opening_rule r ON r.course_id = d.course_id
            WHERE d.course_id = :course
            """)
        .param("course", Ids.bytes(course.value()))
        .query(
            row -> {
              UUID target = Ids.uuidOrNull(row, "target_id");
              if (target != null) {
                rules.put(target, rule(row));
              }
              found[0] =
                  new DripPlan(ZoneId.of(row.getString("zone")), row.getBoolean("mails"), Map.of());
            });
    return new DripPlan(found[0].zone(), found[0].mails(), rules);
  }

  private static OpeningRule rule(ResultSet row) throws SQLException {
    return switch (row.getString("kind")) {
      case "DATE" -> new AtDate(row.getObject("opens_on", LocalDate.class).atTime(time(row)));
      case "AFTER_START" -> new AfterStart(row.getInt("days"), time(row));
      case "AFTER_COMPLETION" ->
          new AfterCompletion(new LessonId(Ids.uuid(row, "after_lesson_id")));
      default -> new AtOnce();
    };
  }

  private static LocalTime time(ResultSet row) throws SQLException {
    return row.getObject("opens_at", LocalTime.class);
  }

  /** Makes the plan's row or changes it; who is told from now on is not told of what was before. */
  void save(CourseId course, ZoneId zone, boolean mails, Instant now) {
    jdbc.sql(
            """
            INSERT INTO learning_drip (course_id, zone, mails, told_until)
            VALUES (:course, :zone, :mails, :now)
            ON DUPLICATE KEY UPDATE
              told_until = CASE WHEN mails = FALSE THEN VALUES(told_until) ELSE told_until END,
              zone = VALUES(zone), mails = VALUES(mails)
            """)
        .param("course", Ids.bytes(course.value()))
        .param("zone", zone.getId())
        .param("mails", mails)
        .param("now", Sql.timestamp(now))
        .update();
  }

  /** Holds a course's plan until the transaction ends. */
  void lock(CourseId course) {
    jdbc.sql("SELECT zone FROM learning_drip WHERE course_id = :course FOR UPDATE")
        .param("course", Ids.bytes(course.value()))
        .query(String.class)
        .optional();
  }

  void remove(UUID target) {
    jdbc.sql("DELETE FROM learning_opening_rule WHERE target_id = :target")
        .param("target", Ids.bytes(target))
        .update();
  }

  void put(CourseId course, UUID target, OpeningRule rule) {
    remove(target);
    JdbcClient.StatementSpec insert =
        jdbc.sql(
                """
                INSERT INTO learning_opening_rule
                  (target_id, course_id, kind, opens_on, opens_at, days, after_lesson_id)
                VALUES (:target, :course, :kind, :on, :at, :days, :after)
                """)
            .param("target", Ids.bytes(target))
            .param("course", Ids.bytes(course.value()));
    switch (rule) {
      case AtOnce none -> values(insert, "AT_ONCE", null, null, null, null);
      case AtDate date ->
          values(insert, "DATE", date.at().toLocalDate(), date.at().toLocalTime(), null, null);
      case AfterStart start -> values(insert, "AFTER_START", null, start.at(), start.days(), null);
      case AfterCompletion after ->
          values(insert, "AFTER_COMPLETION", null, null, null, after.lesson());
    }
  }

  private static void values(
      JdbcClient.StatementSpec insert,
      String kind,
      @Nullable LocalDate on,
      @Nullable LocalTime at,
      @Nullable Integer days,
      @Nullable LessonId after) {
    insert
        .param("kind", kind)
        .param("on", on)
        .param("at", at)
        .param("days", days)
        .param("after", Ids.bytes(after == null ? null : after.value()))
        .update();
  }

  /** The courses whose learners are told, of which some time has passed. */
  List<Told> telling(Instant before) {
    return jdbc.sql(
            """
            SELECT d.course_id, d.told_until
            FROM learning_drip d JOIN learning_course c ON c.id = d.course_id
            WHERE d.mails = TRUE AND c.published = TRUE AND d.told_until < :before
            """)
        .param("before", Sql.timestamp(before))
        .query(
            (row, n) ->
                new Told(new CourseId(Ids.uuid(row, "course_id")), Sql.instant(row, "told_until")))
        .list();
  }

  void told(CourseId course, Instant until) {
    jdbc.sql("UPDATE learning_drip SET told_until = :until WHERE course_id = :course")
        .param("until", Sql.timestamp(until))
        .param("course", Ids.bytes(course.value()))
        .update();
  }
}
