package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links with a campaign or channel that affiliates made for themselves. */
@Component
public class SharedLinks {

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final BusinessClock clock;

  SharedLinks(JdbcClient jdbc, BusinessClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps a link; the same again changes nothing.
   *
   * @param product null for the landing page
   * @param landing the path it leads to
   * @throws Refusal when campaign or channel have other than letters, digits and dashes
   */
  public LinkId keep(
      AffiliateId affiliate,
      @Nullable ProductId product,
      String landing,
      String campaign,
      String channel) {
    String word = checked(campaign, 40, "Use letters, digits and dashes, at most 40.");
    String place = checked(channel, Channel.LONGEST, "Choose a place from the list.");
    if (of(affiliate).size() >= MOST) {
      throw new Refusal("link.many", "You have 200 links. Use one of them again.");
    }
    LinkId id = LinkId.of(affiliate, landing, word, place);
    jdbc.sql(
            """
            INSERT INTO affiliates_link
              (id, affiliate_id, product_id, campaign, channel, created_at)
            VALUES (:id, :affiliate, :product, :campaign, :channel, :at)
            ON DUPLICATE KEY UPDATE id = VALUES(id)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("affiliate", Ids.bytes(affiliate.value()))
        .param("product", product == null ? null : Ids.bytes(product.value()))
        .param("campaign", word)
        .param("channel", place)
        .param("at", Sql.timestamp(clock.instant()))
        .update();
    return id;
  }

  private static String checked(String text, int longest, String sentence) {
    String word = Words.slug(text, longest);
    if (word.isEmpty() && !text.isBlank()) {
      throw new Refusal("link.word", sentence);
    }
    return word;
  }

  /** An affiliate's links, the newest first. */
  public List<SharedLink> of(AffiliateId affiliate) {
    return jdbc.sql(
            """
            SELECT id, product_id, campaign, channel, created_at FROM affiliates_link
            WHERE affiliate_id = :affiliate ORDER BY created_at DESC, id
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .query(
            (row, n) ->
                new SharedLink(
                    new LinkId(Ids.uuid(row, "id")),
                    Optional.ofNullable(Ids.uuidOrNull(row, "product_id")).map(ProductId::new),
                    row.getString("campaign"),
                    row.getString("channel"),
                    Sql.instant(row, "created_at")))
        .list();
  }

  /** Takes a link off an affiliate's list; it goes on working, its clicks stay. */
  public void forget(AffiliateId affiliate, UUID link) {
    jdbc.sql("DELETE FROM affiliates_link WHERE id = :id AND affiliate_id = :affiliate")
        .param("id", Ids.bytes(link))
        .param("affiliate", Ids.bytes(affiliate.value()))
        .update();
  }

  /**
   * A link.
   *
   * @param product empty for the landing page
   */
  public record SharedLink(
      LinkId id, Optional<ProductId> product, String campaign, String channel, Instant createdAt) {}
}
