package dev.halfmillion.identity.oauth.web;

import java.util.List;

/**
 * Where somebody is signed in.
 *
 * @param browsers the browsers, this one among them
 * @param apps programs that were let in
 */
public record DevicesPage(List<Line> browsers, List<Line> apps) {

  public DevicesPage {
    browsers = List.copyOf(browsers);
    apps = List.copyOf(apps);
  }

  /**
   * One of them.
   *
   * @param key how its address names it
   * @param name browser and system, or the program's name
   * @param detail since when and where, as text
   * @param rights what a program may do, in words
   * @param current whether it is this one
   */
  public record Line(String key, String name, String detail, List<String> rights, boolean current) {

    public Line {
      rights = List.copyOf(rights);
    }
  }
}
