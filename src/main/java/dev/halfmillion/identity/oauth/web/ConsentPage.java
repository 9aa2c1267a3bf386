package dev.halfmillion.identity.oauth.web;

import java.util.List;

/**
 * The question whether a program may come in.
 *
 * @param app its name
 * @param clientId how OAuth names it
 * @param state names the question
 * @param email of the person asked
 * @param place where it sends the person back to
 * @param onDevice whether that is a program on the person's own device
 * @param since the day the owner registered it, as text
 * @param rights what it asks for
 */
public record ConsentPage(
    String app,
    String clientId,
    String state,
    String email,
    String place,
    boolean onDevice,
    String since,
    List<Asked> rights) {

  public ConsentPage {
    rights = List.copyOf(rights);
  }

  /**
   * One right.
   *
   * @param scope as OAuth names it
   * @param words as a person is told
   * @param detail what that comprises
   */
  public record Asked(String scope, String words, String detail) {}
}
