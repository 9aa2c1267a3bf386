package dev.halfmillion.payments.gateways;

/** A gateway that only plays: it takes no money, and can be its own buyer. */
public interface PlayingGateway extends Gateway {

  @Override
  default boolean charges() {
    return false;
  }

  /**
   * Pays one of its orders as a buyer would; the news comes as always.
   *
   * @param gatewayOrderId its own name for the order
   */
  void play(String gatewayOrderId);
}
