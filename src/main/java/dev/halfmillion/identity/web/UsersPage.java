package dev.halfmillion.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of people.
 *
 * @param search what was searched for
 * @param total how many people there are, as text
 * @param lines the people
 * @param next the address of the next page, or null
 */
public record UsersPage(String search, String total, List<Line> lines, @Nullable String next) {

  /**
   * One person.
   *
   * @param href leads to the person's page
   * @param roles as text
   * @param since the day of registration, as text
   */
  public record Line(
      String href, String name, String email, String roles, String since, boolean suspended) {}
}
