package dev.halfmillion.payments.gateways;

/** The gateway understood and said no; it has done nothing. */
public class GatewayRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /** With the gateway's words. */
  public GatewayRefused(String words) {
    this(words, 400, "");
  }

  /** With the gateway's words, its HTTP status and its code for the mistake, empty for none. */
  public GatewayRefused(String words, int status, String code) {
    super(words);
    this.status = status;
    this.code = code;
  }

  /** The gateway's code for the mistake, or empty. */
  public String code() {
    return code;
  }

  /** Whether the key was not accepted, or not for this. */
  public boolean isForKey() {
    return status == 401 || status == 403;
  }
}
