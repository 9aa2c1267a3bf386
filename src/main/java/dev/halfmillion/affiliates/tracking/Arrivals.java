package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.ClickId;
import dev.halfmillion.affiliates.tracking.Arrival.ByCode;
import dev.halfmillion.affiliates.tracking.Arrival.ByLink;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.crypto.Signer;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes and reads the tokens that cookies, addresses and orders carry. They never run out by
 * themselves: whether a click still counts is judged by its row and the order's time.
 */
@Component
public class Arrivals {

  private static final String PURPOSE = "referral";
  private static final char LINK = 'l';
  private static final char CODE = 'c';

  private final Signer signer;

  Arrivals(Signer signer) {
    this.signer = signer;
  }

  /** The signed form, within {@link dev.halfmillion.platform.AttributionToken#MAX_LENGTH}. */
  public String token(Arrival arrival) {
    return signer.sign(
        PURPOSE,
        switch (arrival) {
          case ByLink link -> LINK + text(link.click().value()) + text(link.visitor());
          case ByCode code -> CODE + text(code.affiliate().value()) + before(code.before());
        });
  }

  /** What a token says; empty for anything that was not made here. */
  public Optional<Arrival> read(@Nullable String token) {
    return signer.verify(PURPOSE, token).flatMap(Arrivals::parse);
  }

  private static Optional<Arrival> parse(String value) {
    String ids = value.substring(1);
    return switch (value.charAt(0)) {
      case LINK -> Optional.of(link(ids));
      case CODE ->
          Optional.of(
              new ByCode(
                  new AffiliateId(id(ids, 0)), ids.length() > 22 ? link(ids.substring(22)) : null));
      default -> Optional.empty();
    };
  }

  private static ByLink link(String ids) {
    return new ByLink(new ClickId(id(ids, 0)), id(ids, 22));
  }

  private static String before(@Nullable ByLink link) {
    return link == null ? "" : text(link.click().value()) + text(link.visitor());
  }

  /** 22 characters. */
  private static String text(UUID id) {
    ByteBuffer bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static UUID id(String text, int from) {
    return Ids.uuid(Base64.getUrlDecoder().decode(text.substring(from, from + 22)));
  }
}
