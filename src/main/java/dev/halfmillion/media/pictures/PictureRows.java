package dev.halfmillion.media.pictures;

import dev.halfmillion.media.MediaId;
import dev.halfmillion.platform.Ids;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The widths of pictures as rows. */
@Repository
class PictureRows {

  private final JdbcClient jdbc;

  PictureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(PictureId id, int width, MediaId file) {
    jdbc.sql("INSERT INTO media_picture (id, width, asset_id) VALUES (:id, :width, :asset)")
        .param("id", Ids.bytes(id.value()))
        .param("width", width)
        .param("asset", Ids.bytes(file.value()))
        .update();
  }

  Optional<MediaId> find(PictureId id, int width) {
    return jdbc.sql("SELECT asset_id FROM media_picture WHERE id = :id AND width = :width")
        .param("id", Ids.bytes(id.value()))
        .param("width", width)
        .query((row, n) -> new MediaId(Ids.uuid(row, "asset_id")))
        .optional();
  }
}
