package dev.halfmillion.site.front;

import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Blocks and questions as rows. */
@Repository
class BlockRows {

  private static final String SELECT =
      """
      SELECT id, kind, title, body, picture, picture_alt, shown, revision, changed_at, changed_by
      FROM site_block
      """;

  private final JdbcClient jdbc;

  BlockRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In their order. */
  List<Block> in(BlockList list) {
    return jdbc.sql(SELECT + " WHERE list = :list ORDER BY position, id")
        .param("list", list.key())
        .query(BlockRows::block)
        .list();
  }

  Optional<Block> find(BlockId id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(BlockRows::block)
        .optional();
  }

  void add(Block block, int position) {
    jdbc.sql(
            """
            INSERT INTO site_block (id, list, kind, title, body, picture, picture_alt, shown,
              position, revision, changed_at, changed_by)
            VALUES (:id, :list, :kind, :title, :body, :picture, :alt, :shown, :position, 1,
              :at, :by)
            """)
        .param("id", Ids.bytes(block.id().value()))
        .param("list", block.kind().list().key())
        .param("kind", block.kind().key())
        .param("title", block.draft().title())
        .param("body", block.draft().body())
        .param("picture", picture(block.draft()))
        .param("alt", block.draft().alt())
        .param("shown", block.shown())
        .param("position", position)
        .param("at", Sql.timestamp(block.changedAt()))
        .param("by", user(block.changedBy()))
        .update();
  }

  void write(BlockId id, BlockDraft draft, boolean shown, Instant at, UserId by) {
    jdbc.sql(
            """
            UPDATE site_block SET title = :title, body = :body, picture = :picture,
              picture_alt = :alt, shown = :shown, revision = revision + 1, changed_at = :at,
              changed_by = :by
            WHERE id = :id
            """)
        .param("id", Ids.bytes(id.value()))
        .param("title", draft.title())
        .param("body", draft.body())
        .param("picture", picture(draft))
        .param("alt", draft.alt())
        .param("shown", shown)
        .param("at", Sql.timestamp(at))
        .param("by", user(by))
        .update();
  }

  void place(BlockId id, int position) {
    jdbc.sql("UPDATE site_block SET position = :position WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .param("position", position)
        .update();
  }

  void remove(BlockId id) {
    jdbc.sql("DELETE FROM site_block WHERE id = :id").param("id", Ids.bytes(id.value())).update();
  }

  private static byte @Nullable [] picture(BlockDraft draft) {
    PictureId picture = draft.picture();
    return picture == null ? null : Ids.bytes(picture.value());
  }

  private static byte @Nullable [] user(@Nullable UserId user) {
    return user == null ? null : Ids.bytes(user.value());
  }

  private static Block block(ResultSet row, int n) throws SQLException {
    UUID picture = Ids.uuidOrNull(row, "picture");
    UUID by = Ids.uuidOrNull(row, "changed_by");
    return new Block(
        new BlockId(Ids.uuid(row, "id")),
        BlockKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        new BlockDraft(
            row.getString("title"),
            row.getString("body"),
            picture == null ? null : new PictureId(picture),
            row.getString("picture_alt")),
        row.getBoolean("shown"),
        row.getInt("revision"),
        Sql.instantOrNull(row, "changed_at"),
        by == null ? null : new UserId(by));
  }
}
