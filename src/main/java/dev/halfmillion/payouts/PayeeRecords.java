package dev.halfmillion.payouts;

import dev.halfmillion.payouts.PayeeRecord.MethodRecord;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payees and their methods; secrets come and go encrypted. */
@Repository
class PayeeRecords {

  private static final String SELECT =
      """
      SELECT p.user_id, p.legal_name, p.pan_fingerprint, m.id, m.kind, m.encrypted, m.fingerprint, m.masked,
             m.notice_email, m.created_at, m.usable_from
        FROM payouts_payee p LEFT JOIN payouts_method m ON m.present_of = p.user_id
       WHERE p.user_id = :user
      """;

  private final JdbcClient jdbc;

  PayeeRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PayeeRecord> find(UserId user) {
    return jdbc.sql(SELECT)
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> read(row))
        .optional();
  }

  /** The payee, held until the transaction ends. */
  Optional<PayeeRecord> lock(UserId user) {
    jdbc.sql("SELECT user_id FROM payouts_payee WHERE user_id = :user FOR UPDATE")
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> row.getBytes(1))
        .optional();
    return find(user);
  }

  /** The details as they may be shown. */
  Optional<PayeeSummary> summary(UserId user) {
    return jdbc.sql(
            """
            SELECT p.legal_name, p.pan_last_four, m.masked, m.usable_from
              FROM payouts_payee p LEFT JOIN payouts_method m ON m.present_of = p.user_id
             WHERE p.user_id = :user
            """)
        .param("user", Ids.bytes(user.value()))
        .query(
            (row, n) ->
                new PayeeSummary(
                    Objects.requireNonNull(row.getString("legal_name")),
                    "••••••" + row.getString("pan_last_four"),
                    row.getString("masked"),
                    Sql.instantOrNull(row, "usable_from")))
        .optional();
  }

  private static PayeeRecord read(ResultSet row) throws SQLException {
    UUID method = Ids.uuidOrNull(row, "id");
    return new PayeeRecord(
        new UserId(Ids.uuid(row, "user_id")),
        Objects.requireNonNull(row.getString("legal_name")),
        Objects.requireNonNull(row.getString("pan_fingerprint")),
        method == null ? null : readMethod(method, row));
  }

  private static MethodRecord readMethod(UUID id, ResultSet row) throws SQLException {
    return new MethodRecord(
        id,
        PayoutMethod.Rail.valueOf(row.getString("kind")),
        Objects.requireNonNull(row.getBytes("encrypted")),
        Objects.requireNonNull(row.getString("fingerprint")),
        Objects.requireNonNull(row.getString("masked")),
        Objects.requireNonNull(row.getString("notice_email")),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "usable_from"));
  }

  /** Adds the payee or corrects name and PAN. */
  void save(UserId user, String legalName, SealedPan pan, Instant at) {
    jdbc.sql(
            """
            INSERT INTO payouts_payee
              (user_id, legal_name, pan_encrypted, pan_fingerprint, pan_last_four, created_at,
               updated_at)
            VALUES (:user, :name, :sealed, :fingerprint, :lastFour, :at, :at)
            ON DUPLICATE KEY UPDATE legal_name = VALUES(legal_name),
              pan_encrypted = VALUES(pan_encrypted), pan_fingerprint = VALUES(pan_fingerprint),
              pan_last_four = VALUES(pan_last_four), updated_at = VALUES(updated_at)
            """)
        .param("user", Ids.bytes(user.value()))
        .param("name", legalName)
        .param("sealed", pan.sealed())
        .param("fingerprint", pan.fingerprint())
        .param("lastFour", pan.lastFour())
        .param("at", Sql.timestamp(at))
        .update();
  }

  /** Ends the present method and puts another in its place. */
  void replaceMethod(UserId user, MethodRecord method) {
    jdbc.sql(
            "UPDATE payouts_method SET present_of = NULL, replaced_at = :at"
                + " WHERE present_of = :user")
        .param("at", Sql.timestamp(method.createdAt()))
        .param("user", Ids.bytes(user.value()))
        .update();
    jdbc.sql(
            """
            INSERT INTO payouts_method
              (id, user_id, present_of, kind, encrypted, fingerprint, masked, notice_email,
               created_at, usable_from)
            VALUES (:id, :user, :user, :kind, :sealed, :fingerprint, :masked, :email, :at, :usable)
            """)
        .param("id", Ids.bytes(method.id()))
        .param("user", Ids.bytes(user.value()))
        .param("kind", method.rail().name())
        .param("sealed", method.sealed())
        .param("fingerprint", method.fingerprint())
        .param("masked", method.masked())
        .param("email", method.noticeEmail())
        .param("at", Sql.timestamp(method.createdAt()))
        .param("usable", Sql.timestamp(method.usableFrom()))
        .update();
  }

  /** The other payees with the same PAN. */
  List<UserId> othersWithPan(UserId user, String fingerprint) {
    return others(
        "SELECT user_id FROM payouts_payee WHERE pan_fingerprint = :print AND user_id <> :user",
        user,
        fingerprint);
  }

  /** Whether two people have the same PAN, or ever used the same bank account or UPI id. */
  boolean shareDetails(UserId one, UserId other) {
    return jdbc.sql(
                """
                SELECT (SELECT COUNT(*) FROM payouts_payee a
                          JOIN payouts_payee b ON b.pan_fingerprint = a.pan_fingerprint
                         WHERE a.user_id = :one AND b.user_id = :other)
                     + (SELECT COUNT(*) FROM payouts_method a
                          JOIN payouts_method b ON b.fingerprint = a.fingerprint
                         WHERE a.user_id = :one AND b.user_id = :other)
                """)
            .param("one", Ids.bytes(one.value()))
            .param("other", Ids.bytes(other.value()))
            .query(Long.class)
            .single()
        > 0;
  }

  /** The other payees who use or used the same method. */
  List<UserId> othersWithMethod(UserId user, String fingerprint) {
    return others(
        "SELECT DISTINCT user_id FROM payouts_method"
            + " WHERE fingerprint = :print AND user_id <> :user",
        user,
        fingerprint);
  }

  private List<UserId> others(String sql, UserId user, String fingerprint) {
    return jdbc.sql(sql)
        .param("print", fingerprint)
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> new UserId(Ids.uuid(row, "user_id")))
        .list();
  }

  /**
   * A PAN ready to be stored.
   *
   * @param sealed encrypted
   * @param fingerprint equal for equal PANs
   * @param lastFour what is shown
   */
  record SealedPan(byte[] sealed, String fingerprint, String lastFour) {}
}
