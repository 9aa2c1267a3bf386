package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.affiliates.AffiliateId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names a link. It follows from what the link says, so that a click knows its link without a look
 * into the database.
 */
public record LinkId(UUID value) {

  static LinkId of(AffiliateId affiliate, String landing, String campaign, String channel) {
    String name = String.join("\n", affiliate.toString(), landing, campaign, channel);
    return new LinkId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
