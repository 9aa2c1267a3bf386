package dev.halfmillion.trials.storm;

import dev.halfmillion.payments.gateways.StandIn;
import dev.halfmillion.payments.stripe.StripeStandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a buyer, their bank and the academy's people do with one order at its gateway. */
enum Story {
  PAYS(30),
  IS_DECLINED_AND_PAYS(10),
  HAS_A_SLOW_BANK(8),
  NEVER_FINISHES(4),
  PAYS_TWICE(6),
  PAYS_AFTER_THE_PAGE_WAS_CLOSED(4),
  GETS_A_PART_BACK_BY_HAND(10),
  GETS_TWO_PARTS_BACK_BY_HAND(8),
  GETS_ALL_BACK_BY_HAND(5),
  ASKS_FOR_A_PART_BACK(6),
  ASKS_FOR_ALL_BACK(5),
  ASKS_IN_VAIN(4),
  DISPUTES_AND_WINS(3),
  DISPUTES_AND_LOSES(3);

  private final int weight;

  Story(int weight) {
    this.weight = weight;
  }

  static Story draw(Random random) {
    int all = List.of(values()).stream().mapToInt(s -> s.weight).sum();
    int drawn = random.nextInt(all);
    for (Story story : values()) {
      drawn -= story.weight;
      if (drawn < 0) {
        return story;
      }
    }
    throw new AssertionError("The weights add up");
  }

  /** Whether the academy is asked for money back once the payment is known. */
  boolean asks() {
    return this == ASKS_FOR_A_PART_BACK || this == ASKS_FOR_ALL_BACK || this == ASKS_IN_VAIN;
  }

  /**
   * Plays it.
   *
   * @param minor what the order asks for
   * @param part less than half of that
   */
  void play(StandIn gateway, String order, long minor, long part) {
    switch (this) {
      case PAYS, ASKS_FOR_A_PART_BACK, ASKS_FOR_ALL_BACK, ASKS_IN_VAIN -> gateway.pays(order);
      case IS_DECLINED_AND_PAYS -> {
        gateway.declines(order, "The bank said no.");
        gateway.pays(order);
      }
      case HAS_A_SLOW_BANK -> {
        gateway.agrees(order);
        gateway.pays(order);
      }
      case NEVER_FINISHES -> gateway.agrees(order);
      case PAYS_TWICE -> payTwice(gateway, order);
      case PAYS_AFTER_THE_PAGE_WAS_CLOSED -> {
        close(gateway, order);
        gateway.pays(order);
      }
      case GETS_A_PART_BACK_BY_HAND -> gateway.refundsByHand(gateway.pays(order), part);
      case GETS_TWO_PARTS_BACK_BY_HAND -> {
        String payment = gateway.pays(order);
        gateway.refundsByHand(payment, part);
        gateway.refundsByHand(payment, part + 1);
      }
      case GETS_ALL_BACK_BY_HAND -> gateway.refundsByHand(gateway.pays(order), minor);
      case DISPUTES_AND_WINS -> dispute(gateway, order, "won");
      case DISPUTES_AND_LOSES -> dispute(gateway, order, "lost");
    }
  }

  /** At Stripe a second payment of a page cannot be, so there it is only one. */
  private static void payTwice(StandIn gateway, String order) {
    List<String> payments = new ArrayList<>(List.of(gateway.pays(order)));
    if (!(gateway instanceof StripeStandIn)) {
      payments.add(gateway.pays(order));
    }
  }

  private static void close(StandIn gateway, String order) {
    if (gateway instanceof StripeStandIn stripe) {
      stripe.expires(order);
    } else {
      gateway.declines(order, "Too late.");
    }
  }

  private static void dispute(StandIn gateway, String order, String end) {
    gateway.turn(gateway.disputes(gateway.pays(order)), end);
  }
}
