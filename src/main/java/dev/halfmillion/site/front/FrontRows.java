package dev.halfmillion.site.front;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row of the headline, whose lock keeps all changes of the home page in a row. */
@Repository
class FrontRows {

  private final JdbcClient jdbc;

  FrontRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty until somebody has written one. */
  Optional<HomeHead> head() {
    return jdbc.sql("SELECT headline, hindi, `lead` FROM site_home WHERE id = 1 AND revision > 0")
        .query(
            (row, n) ->
                new HomeHead(
                    row.getString("headline"), row.getString("hindi"), row.getString("lead")))
        .optional();
  }

  int revision() {
    return revision("");
  }

  int lock() {
    return revision(" FOR UPDATE");
  }

  private int revision(String lock) {
    return jdbc.sql("SELECT revision FROM site_home WHERE id = 1" + lock)
        .query(Integer.class)
        .single();
  }

  void write(HomeHead head, Instant at, @Nullable UserId by) {
    jdbc.sql(
            """
            UPDATE site_home SET headline = :headline, hindi = :hindi, `lead` = :lead,
              revision = revision + 1, changed_at = :at, changed_by = :by
            WHERE id = 1
            """)
        .param("headline", head.headline())
        .param("hindi", head.hindi())
        .param("lead", head.lead())
        .param("at", Sql.timestamp(at))
        .param("by", by == null ? null : Ids.bytes(by.value()))
        .update();
  }
}
