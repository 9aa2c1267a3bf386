package dev.halfmillion.learning;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Courses and their sections as rows. */
@Repository
class CourseRows {

  private static final String SELECT =
      """
      SELECT id, slug, audience, published, title, summary, language, cover_akshar, cover_colour
      FROM learning_course
      """;

  private final JdbcClient jdbc;
  private final InstructorRows instructors;

  CourseRows(JdbcClient jdbc, InstructorRows instructors) {
    this.jdbc = jdbc;
    this.instructors = instructors;
  }

  record CourseRow(
      CourseId id, String slug, Audience audience, boolean published, CourseFacts facts) {}

  record SectionRow(SectionId id, String title) {}

  Optional<CourseRow> find(CourseId id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(CourseRows::course)
        .optional();
  }

  Optional<CourseRow> findBySlug(String slug) {
    return jdbc.sql(SELECT + " WHERE slug = :slug")
        .param("slug", slug)
        .query(CourseRows::course)
        .optional();
  }

  List<CourseRow> list() {
    return jdbc.sql(SELECT + " ORDER BY audience DESC, title").query(CourseRows::course).list();
  }

  List<CourseRow> find(Collection<CourseId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + " WHERE id IN (:ids)")
            .param("ids", ids.stream().map(id -> Ids.bytes(id.value())).toList())
            .query(CourseRows::course)
            .list();
  }

  /** The sections of courses, in order. */
  Map<CourseId, List<SectionRow>> sections(Collection<CourseId> courses) {
    Map<CourseId, List<SectionRow>> found = new HashMap<>();
    if (courses.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            SELECT course_id, id, title FROM learning_section
            WHERE course_id IN (:courses) ORDER BY place
            """)
        .param("courses", courses.stream().map(id -> Ids.bytes(id.value())).toList())
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new CourseId(Ids.uuid(row, "course_id")), id -> new ArrayList<>())
                  .add(new SectionRow(new SectionId(Ids.uuid(row, "id")), row.getString("title")));
            });
    return found;
  }

  /**
   * The course with who teaches it.
   *
   * @param person who the first of these is, or null for nobody here
   */
  void insert(CourseId id, CourseDraft draft, @Nullable UserId person, Instant at) {
    JdbcClient.StatementSpec insert =
        jdbc.sql(
                """
                INSERT INTO learning_course
                  (id, slug, audience, published, title, summary, language, cover_akshar,
                   cover_colour, created_at, updated_at)
                VALUES (:id, :slug, :audience, FALSE, :title, :summary, :language, :akshar,
                        :colour, :at, :at)
                """)
            .param("slug", draft.slug())
            .param("audience", draft.audience().name());
    facts(insert, id, draft.facts(), at).update();
    for (int place = 0; place < draft.instructors().size(); place++) {
      UserId who = place == 0 ? person : null;
      instructors.insert(id, Ids.next(), place, draft.instructors().get(place), who, at);
    }
  }

  void update(CourseId id, CourseFacts facts, Instant at) {
    facts(
            jdbc.sql(
                """
                UPDATE learning_course
                SET title = :title, summary = :summary, language = :language,
                    cover_akshar = :akshar, cover_colour = :colour, updated_at = :at
                WHERE id = :id
                """),
            id,
            facts,
            at)
        .update();
  }

  private static JdbcClient.StatementSpec facts(
      JdbcClient.StatementSpec statement, CourseId id, CourseFacts facts, Instant at) {
    return statement
        .param("id", Ids.bytes(id.value()))
        .param("title", facts.title())
        .param("summary", facts.summary())
        .param("language", facts.language())
        .param("akshar", facts.cover().akshar())
        .param("colour", facts.cover().colour())
        .param("at", Sql.timestamp(at));
  }

  /** Whether anything changed. */
  boolean publish(CourseId id, boolean published, Instant at) {
    return jdbc.sql(
                """
                UPDATE learning_course SET published = :published, updated_at = :at
                WHERE id = :id AND published <> :published
                """)
            .param("published", published)
            .param("at", Sql.timestamp(at))
            .param("id", Ids.bytes(id.value()))
            .update()
        == 1;
  }

  /** All that there are. */
  Set<CourseId> ids() {
    return Set.copyOf(
        jdbc.sql("SELECT id FROM learning_course")
            .query((row, n) -> new CourseId(Ids.uuid(row, "id")))
            .list());
  }

  void insertSection(CourseId course, SectionId id, int place, String title) {
    jdbc.sql(
            """
            INSERT INTO learning_section (id, course_id, place, title)
            VALUES (:id, :course, :place, :title)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("course", Ids.bytes(course.value()))
        .param("place", place)
        .param("title", title)
        .update();
  }

  private static CourseRow course(ResultSet row, int number) throws SQLException {
    return new CourseRow(
        new CourseId(Ids.uuid(row, "id")),
        row.getString("slug"),
        Audience.valueOf(row.getString("audience")),
        row.getBoolean("published"),
        new CourseFacts(
            row.getString("title"),
            row.getString("summary"),
            row.getString("language"),
            new CourseCover(row.getString("cover_akshar"), row.getInt("cover_colour"))));
  }
}
