package dev.halfmillion.site.texts;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of the site as rows. */
@Repository
class TextRows {

  private static final int MOST = 100;
  private static final String VERSION =
      """
      SELECT v.number, v.title, v.`lead`, v.body, v.written_at, v.written_by, v.published_at
      FROM site_text_version v
      """;

  private final JdbcClient jdbc;

  TextRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<SiteText, TextStanding> standings() {
    return jdbc
        .sql("SELECT text_key, newest, published FROM site_text")
        .query((row, n) -> Map.entry(row.getString("text_key"), standing(row, n)))
        .list()
        .stream()
        .filter(entry -> SiteText.of(entry.getKey()).isPresent())
        .collect(
            Collectors.toMap(
                entry -> SiteText.of(entry.getKey()).orElseThrow(), Map.Entry::getValue));
  }

  TextStanding standing(SiteText text) {
    return standing(text, "");
  }

  TextStanding lock(SiteText text) {
    return standing(text, " FOR UPDATE");
  }

  private TextStanding standing(SiteText text, String lock) {
    return jdbc.sql("SELECT newest, published FROM site_text WHERE text_key = :key" + lock)
        .param("key", text.key())
        .query(TextRows::standing)
        .single();
  }

  Optional<TextVersion> published(SiteText text) {
    return jdbc.sql(
            VERSION
                + """
                JOIN site_text t ON t.text_key = v.text_key AND t.published = v.number
                WHERE v.text_key = :key
                """)
        .param("key", text.key())
        .query(TextRows::version)
        .optional();
  }

  Optional<TextVersion> find(SiteText text, int number) {
    return jdbc.sql(VERSION + " WHERE v.text_key = :key AND v.number = :number")
        .param("key", text.key())
        .param("number", number)
        .query(TextRows::version)
        .optional();
  }

  /** The newest hundred, the newest first. */
  List<TextVersion> versions(SiteText text) {
    return jdbc.sql(VERSION + " WHERE v.text_key = :key ORDER BY v.number DESC LIMIT :most")
        .param("key", text.key())
        .param("most", MOST)
        .query(TextRows::version)
        .list();
  }

  void add(SiteText text, TextVersion version) {
    UserId by = version.by();
    jdbc.sql(
            """
            INSERT INTO site_text_version
              (text_key, number, title, `lead`, body, written_at, written_by)
            VALUES (:key, :number, :title, :lead, :body, :at, :by)
            """)
        .param("key", text.key())
        .param("number", version.number())
        .param("title", version.draft().title())
        .param("lead", version.draft().lead())
        .param("body", version.draft().body())
        .param("at", Sql.timestamp(version.at()))
        .param("by", by == null ? null : Ids.bytes(by.value()))
        .update();
    jdbc.sql("UPDATE site_text SET newest = :number WHERE text_key = :key")
        .param("key", text.key())
        .param("number", version.number())
        .update();
  }

  void publish(SiteText text, int number, Instant at) {
    jdbc.sql("UPDATE site_text SET published = :number WHERE text_key = :key")
        .param("key", text.key())
        .param("number", number)
        .update();
    jdbc.sql(
            """
            UPDATE site_text_version SET published_at = :at
            WHERE text_key = :key AND number = :number
            """)
        .param("key", text.key())
        .param("number", number)
        .param("at", Sql.timestamp(at))
        .update();
  }

  private static TextStanding standing(ResultSet row, int n) throws SQLException {
    return new TextStanding(row.getInt("newest"), row.getInt("published"));
  }

  private static TextVersion version(ResultSet row, int n) throws SQLException {
    return new TextVersion(
        row.getInt("number"),
        new TextDraft(row.getString("title"), row.getString("lead"), row.getString("body")),
        Sql.instant(row, "written_at"),
        user(Ids.uuidOrNull(row, "written_by")),
        Sql.instantOrNull(row, "published_at"));
  }

  private static @Nullable UserId user(@Nullable UUID id) {
    return id == null ? null : new UserId(id);
  }
}
