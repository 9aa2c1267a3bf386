package dev.halfmillion.learning;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
      SELECT id, slug, audience, published, title, summary, instructor_name, instructor_bio,
             language, cover_akshar, cover_colour
      FROM learning_course
      """;

  private final JdbcClient jdbc;

  CourseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  List<SectionRow> sections(CourseId id) {
    return jdbc.sql(
            "SELECT id, title FROM learning_section WHERE course_id = :course ORDER BY place")
        .param("course", Ids.bytes(id.value()))
        .query(
            (row, n) -> new SectionRow(new SectionId(Ids.uuid(row, "id")), row.getString("title")))
        .list();
  }

  void insert(CourseId id, CourseDraft draft, Instant at) {
    JdbcClient.StatementSpec insert =
        jdbc.sql(
                """
                INSERT INTO learning_course
                  (id, slug, audience, published, title, summary, instructor_name, instructor_bio,
                   language, cover_akshar, cover_colour, created_at, updated_at)
                VALUES (:id, :slug, :audience, FALSE, :title, :summary, :name, :bio,
                        :language, :akshar, :colour, :at, :at)
                """)
            .param("slug", draft.slug())
            .param("audience", draft.audience().name());
    facts(insert, id, draft.facts(), at).update();
  }

  void update(CourseId id, CourseFacts facts, Instant at) {
    facts(
            jdbc.sql(
                """
                UPDATE learning_course
                SET title = :title, summary = :summary, instructor_name = :name,
                    instructor_bio = :bio, language = :language, cover_akshar = :akshar,
                    cover_colour = :colour, updated_at = :at
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
        .param("name", facts.instructor().name())
        .param("bio", facts.instructor().bio())
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

  void assign(CourseId id, @Nullable UserId author) {
    jdbc.sql("UPDATE learning_course SET author_id = :author WHERE id = :id")
        .param("author", Ids.bytes(author == null ? null : author.value()))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  /** Whose course it is among instructors; empty for every instructor's. */
  Optional<UserId> author(CourseId id) {
    return jdbc.sql(
            "SELECT author_id FROM learning_course WHERE id = :id AND author_id IS NOT NULL")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> new UserId(Ids.uuid(row, "author_id")))
        .optional();
  }

  /** All that there are. */
  Set<CourseId> ids() {
    return Set.copyOf(jdbc.sql("SELECT id FROM learning_course").query(CourseRows::id).list());
  }

  /** Those of an instructor. */
  Set<CourseId> ids(UserId author) {
    return Set.copyOf(
        jdbc.sql("SELECT id FROM learning_course WHERE author_id = :author OR author_id IS NULL")
            .param("author", Ids.bytes(author.value()))
            .query(CourseRows::id)
            .list());
  }

  private static CourseId id(ResultSet row, int number) throws SQLException {
    return new CourseId(Ids.uuid(row, "id"));
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
            new Instructor(row.getString("instructor_name"), row.getString("instructor_bio")),
            row.getString("language"),
            new CourseCover(row.getString("cover_akshar"), row.getInt("cover_colour"))));
  }
}
