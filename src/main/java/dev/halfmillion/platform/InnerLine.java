package dev.halfmillion.platform;

/**
 * Carries calls to our own address while our web server is not up, as when a demo's history is
 * loaded: the demo's payment gateway sits behind it. In other modes there is none.
 */
public interface InnerLine {

  /** Whether calls to this path go by this line now. */
  boolean takes(String path);

  /**
   * Carries one call.
   *
   * @param method GET or POST
   * @param path with its query, from the root of our site
   * @param body JSON, or empty
   */
  Answer send(String method, String path, String body);

  /**
   * The answer.
   *
   * @param status as HTTP has it
   * @param body JSON
   */
  record Answer(int status, String body) {}
}
