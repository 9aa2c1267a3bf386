package dev.halfmillion.identity;

import dev.halfmillion.identity.AddressRepair.State;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of corrected addresses. */
@Repository
class AddressRepairRows {

  private static final String SELECT =
      """
      SELECT id, user_id, old_email, new_email, reason, state, requested_by, requested_at,
             decided_by, decided_at, undo_until
      FROM identity_email_repair
      """;

  private final JdbcClient jdbc;

  AddressRepairRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AddressRepair repair) {
    jdbc.sql(
            """
            INSERT INTO identity_email_repair (id, user_id, old_email, new_email, reason, state,
              requested_by, requested_at)
            VALUES (:id, :user, :old, :new, :reason, :state, :by, :at)
            """)
        .param("id", Ids.bytes(repair.id()))
        .param("user", Ids.bytes(repair.user().value()))
        .param("old", repair.oldEmail())
        .param("new", repair.newEmail())
        .param("reason", repair.reason())
        .param("state", repair.state().name())
        .param("by", Ids.bytes(repair.requestedBy().value()))
        .param("at", Sql.timestamp(repair.requestedAt()))
        .update();
  }

  /** It is done; the old address has a way back until a moment. */
  void done(UUID id, byte[] undoHash, Instant undoUntil) {
    jdbc.sql(
            """
            UPDATE identity_email_repair
            SET state = 'DONE', undo_hash = :hash, undo_until = :until WHERE id = :id
            """)
        .param("hash", undoHash)
        .param("until", Sql.timestamp(undoUntil))
        .param("id", Ids.bytes(id))
        .update();
  }

  void decide(UUID id, State state, @Nullable UserId by, Instant at) {
    jdbc.sql(
            """
            UPDATE identity_email_repair
            SET state = :state, decided_by = :by, decided_at = :at WHERE id = :id
            """)
        .param("state", state.name())
        .param("by", Ids.bytes(by == null ? null : by.value()))
        .param("at", Sql.timestamp(at))
        .param("id", Ids.bytes(id))
        .update();
  }

  Optional<AddressRepair> find(UUID id) {
    return one(SELECT + "WHERE id = :id", "id", Ids.bytes(id));
  }

  /** One that the old address can undo now. */
  Optional<AddressRepair> undoable(byte[] hash, Instant now) {
    return one(SELECT + "WHERE undo_hash = :hash AND state = 'DONE'", "hash", hash)
        .filter(repair -> now.isBefore(Objects.requireNonNull(repair.undoUntil())));
  }

  private Optional<AddressRepair> one(String sql, String name, byte @Nullable [] value) {
    return jdbc.sql(sql).param(name, value).query(AddressRepairRows::repair).optional();
  }

  List<AddressRepair> ofUser(UserId user) {
    return jdbc.sql(SELECT + "WHERE user_id = :user ORDER BY id DESC LIMIT 50")
        .param("user", Ids.bytes(user.value()))
        .query(AddressRepairRows::repair)
        .list();
  }

  List<AddressRepair> newest(int most) {
    return jdbc.sql(SELECT + "ORDER BY id DESC LIMIT :most")
        .param("most", most)
        .query(AddressRepairRows::repair)
        .list();
  }

  long waiting() {
    return jdbc.sql("SELECT COUNT(*) FROM identity_email_repair WHERE state = 'WAITING'")
        .query(Long.class)
        .single();
  }

  private static AddressRepair repair(ResultSet row, int number) throws SQLException {
    UUID decidedBy = Ids.uuidOrNull(row, "decided_by");
    return new AddressRepair(
        Ids.uuid(row, "id"),
        new UserId(Ids.uuid(row, "user_id")),
        row.getString("old_email"),
        row.getString("new_email"),
        row.getString("reason"),
        State.valueOf(row.getString("state")),
        new UserId(Ids.uuid(row, "requested_by")),
        Sql.instant(row, "requested_at"),
        decidedBy == null ? null : new UserId(decidedBy),
        Sql.instantOrNull(row, "decided_at"),
        Sql.instantOrNull(row, "undo_until"));
  }
}
