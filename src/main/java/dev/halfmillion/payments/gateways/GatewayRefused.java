package dev.halfmillion.payments.gateways;

/** The gateway understood and said no; it has done nothing. */
public class GatewayRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the gateway's words. */
  public GatewayRefused(String words) {
    super(words);
  }
}
