package dev.halfmillion.payments.gateways;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Reads lists in the manner of Razorpay: {@code count} items after the first {@code skip}, under
 * {@code items}.
 */
public final class CountedList {

  private static final int PAGE = 100;

  private CountedList() {}

  /**
   * Reads one page.
   *
   * @param path with its query, to which more can be added by {@code &}
   * @param place {@link GatewayLists#BEGIN}, or the {@code next} of the former page
   * @throws GatewaySilent when there is no answer, or none that makes sense
   */
  public static GatewayPage read(
      GatewayHttp http, String path, String place, Function<JsonNode, GatewayRecord> reading) {
    int skip = place.isEmpty() ? 0 : Integer.parseInt(place);
    JsonNode body =
        http.get(path + "&count=" + PAGE + "&skip=" + skip)
            .orElseThrow(() -> new GatewaySilent(path + " has no list"));
    if (!body.path("items").isArray()) {
      throw new GatewaySilent(path + " answered what is no list");
    }
    try {
      List<GatewayRecord> records = body.path("items").valueStream().map(reading).toList();
      return new GatewayPage(records, records.size() < PAGE ? null : String.valueOf(skip + PAGE));
    } catch (IllegalArgumentException senseless) {
      throw new GatewaySilent(path + " lists what makes no sense", senseless);
    }
  }
}
