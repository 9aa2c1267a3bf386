package dev.halfmillion.affiliates.program;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.Agreement;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the agreement, and who accepted which. */
@Repository
class AgreementRows {

  private final JdbcClient jdbc;

  AgreementRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All versions, the newest first; the last is the one that came with the program. */
  List<Agreement> all() {
    List<Agreement> published =
        jdbc.sql(
                """
                SELECT version, number, body, valid_from, published_by
                FROM affiliates_agreement_text ORDER BY number DESC
                """)
            .query(AgreementRows::read)
            .list();
    return Stream.concat(published.stream(), Stream.of(first())).toList();
  }

  /** The version in force at a moment. */
  Agreement at(Instant moment) {
    return jdbc.sql(
            """
            SELECT version, number, body, valid_from, published_by
            FROM affiliates_agreement_text WHERE valid_from <= :moment
            ORDER BY number DESC LIMIT 1
            """)
        .param("moment", Sql.timestamp(moment))
        .query(AgreementRows::read)
        .optional()
        .orElseGet(AgreementRows::first);
  }

  /** The number of the newest version, read anew. */
  int newest() {
    return jdbc.sql("SELECT COALESCE(MAX(number), 1) FROM affiliates_agreement_text")
        .query(Integer.class)
        .single();
  }

  /** Adds a version; a duplicate key where its number is taken. */
  void add(Agreement agreement) {
    UserId by = agreement.by();
    jdbc.sql(
            """
            INSERT INTO affiliates_agreement_text (version, number, body, valid_from, published_by)
            VALUES (:version, :number, :body, :from, :by)
            """)
        .param("version", agreement.version())
        .param("number", agreement.number())
        .param("body", agreement.body())
        .param("from", Sql.timestamp(agreement.validFrom()))
        .param("by", by == null ? null : Ids.bytes(by.value()))
        .update();
  }

  boolean hasAccepted(AffiliateId affiliate, String version) {
    return jdbc.sql(
                """
                SELECT COUNT(*) FROM affiliates_agreement
                WHERE affiliate_id = :id AND version = :version
                """)
            .param("id", Ids.bytes(affiliate.value()))
            .param("version", version)
            .query(Long.class)
            .single()
        > 0;
  }

  /** By version, how many affiliates have accepted it. */
  Map<String, Long> acceptances() {
    return jdbc
        .sql("SELECT version, COUNT(*) AS accepted FROM affiliates_agreement GROUP BY version")
        .query(
            (row, n) ->
                Map.entry(
                    Objects.requireNonNull(row.getString("version")), row.getLong("accepted")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Agreement first() {
    return new Agreement(AffiliateProgram.AGREEMENT, 1, FirstAgreement.BODY, Instant.EPOCH, null);
  }

  private static Agreement read(ResultSet row, int n) throws SQLException {
    UUID by = Ids.uuidOrNull(row, "published_by");
    return new Agreement(
        row.getString("version"),
        row.getInt("number"),
        row.getString("body"),
        Sql.instant(row, "valid_from"),
        by == null ? null : new UserId(by));
  }
}
