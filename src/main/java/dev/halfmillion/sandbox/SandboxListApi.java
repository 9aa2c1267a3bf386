package dev.halfmillion.sandbox;

import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.sandbox.SandboxListing.Slice;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of the API that answers lists of a time and single things, paged as Razorpay pages. */
@Component
@NotInProduction
class SandboxListApi {

  private static final Pattern LIST = Pattern.compile("/(payments|refunds|settlements)\\?(.+)");
  private static final Pattern ONE = Pattern.compile("/(payments|refunds|settlements)/(\\w+)");
  private static final Pattern PARTS = Pattern.compile("/settlements/(\\w+)/parts(?:\\?(.*))?");
  private static final int USUAL = 10;
  private static final int MOST = 100;
  private static final long END = 9_999_999_999L;

  private final SandboxListing listing;

  SandboxListApi(SandboxListing listing) {
    this.listing = listing;
  }

  /** Answers a question that is about lists; empty if it is not, or there is no such thing. */
  Optional<Object> get(String path) {
    Matcher parts = PARTS.matcher(path);
    if (parts.matches()) {
      return Optional.of(SandboxJson.list(listing.parts(parts.group(1), slice(parts.group(2)))));
    }
    Matcher list = LIST.matcher(path);
    if (list.matches()) {
      return Optional.of(list(list.group(1), slice(list.group(2))));
    }
    Matcher one = ONE.matcher(path);
    return one.matches() ? one(one.group(1), one.group(2)).map(o -> o) : Optional.empty();
  }

  private Map<String, Object> list(String kind, Slice slice) {
    return SandboxJson.list(
        switch (kind) {
          case "payments" -> listing.payments(slice);
          case "refunds" -> listing.refunds(slice);
          default -> listing.settlements(slice);
        });
  }

  private Optional<Map<String, Object>> one(String kind, String id) {
    return switch (kind) {
      case "payments" -> listing.payment(id);
      case "refunds" -> listing.refund(id);
      default -> listing.settlement(id);
    };
  }

  private static Slice slice(@Nullable String query) {
    String asked = '&' + (query == null ? "" : query);
    long count = number(asked, "count", USUAL);
    if (count < 1 || count > MOST) {
      throw new SandboxRefusal("The count is from 1 to " + MOST + ".");
    }
    return new Slice(
        number(asked, "from", 0),
        Math.min(number(asked, "to", END), END),
        (int) count,
        number(asked, "skip", 0));
  }

  private static long number(String asked, String name, long otherwise) {
    Matcher value = Pattern.compile('&' + name + "=(\\d{1,10})(?:&|$)").matcher(asked);
    return value.find() ? Long.parseLong(value.group(1)) : otherwise;
  }
}
