package dev.halfmillion.payments.gateways;

import java.net.URI;

/** Our own side, for a gateway to whose page a form on a page of ours leads. */
public interface PayLink {

  /** The address of the page for a receipt. */
  URI to(String receipt);

  /** Who sells, for the gateway's page. */
  String seller();
}
