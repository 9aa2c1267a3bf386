package dev.halfmillion.platform.ui;

/**
 * A place and its name: breadcrumbs, segments, menus.
 *
 * @param label what is read
 * @param href where it leads
 * @param current whether it is the page one is on
 */
public record Link(String label, String href, boolean current) {

  /** A link to another page. */
  public static Link to(String label, String href) {
    return new Link(label, href, false);
  }

  /** The same link, marked as the present page if it is. */
  public Link currentIf(boolean here) {
    return new Link(label, href, here);
  }
}
