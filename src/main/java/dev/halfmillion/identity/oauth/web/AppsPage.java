package dev.halfmillion.identity.oauth.web;

import java.util.List;

/** Programs that may ask people for access. */
public record AppsPage(List<Line> lines) {

  public AppsPage {
    lines = List.copyOf(lines);
  }

  /**
   * One program.
   *
   * @param kind whether it keeps a secret, in words
   * @param people how many let it in, as text
   */
  public record Line(
      String href, String name, String clientId, String kind, String people, boolean shut) {}
}
