package dev.halfmillion.identity.oauth.web;

import java.util.List;

/**
 * The question whether a program may come in.
 *
 * @param words what is said around the rights, in the person's language
 * @param language of it all
 * @param clientId how OAuth names it
 * @param state names the question
 * @param email of the person asked
 * @param rights what it asks for
 */
public record ConsentPage(
    ConsentWords words,
    String language,
    String clientId,
    String state,
    String email,
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
