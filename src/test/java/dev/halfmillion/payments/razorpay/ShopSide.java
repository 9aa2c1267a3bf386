package dev.halfmillion.payments.razorpay;

import dev.halfmillion.payments.gateways.PayLink;
import java.net.URI;

/** An invented shop. */
class ShopSide implements PayLink {

  @Override
  public URI to(String receipt) {
    return URI.create("https://shop.example.test/pay/" + receipt);
  }

  @Override
  public String seller() {
    return "Aarambh";
  }
}
