package dev.halfmillion.payments;

/**
 * Carries calls to a gateway where HTTP cannot. Only the demo brings one: it takes the calls while
 * its own web server, behind which its gateway sits, is not up yet.
 */
public interface GatewayLine {

  /** Whether calls to this gateway go by this line now. */
  boolean takes(String gateway);

  /**
   * Carries one call.
   *
   * @param method GET or POST
   * @param path below the gateway's API, with its query
   * @param body JSON, or empty
   */
  Answer send(String method, String path, String body);

  /**
   * The gateway's answer.
   *
   * @param status as HTTP has it
   * @param body JSON
   */
  record Answer(int status, String body) {}
}
