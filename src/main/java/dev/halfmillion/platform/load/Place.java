package dev.halfmillion.platform.load;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The place at work of one request. Who has done the work and only sends much, at the pace of
 * somebody's line, gives it back before; such sending needs a limit of its own.
 */
public final class Place {

  private static final String NAME = Place.class.getName();

  private final Runnable leaving;
  private final AtomicBoolean left = new AtomicBoolean();

  /**
   * A place.
   *
   * @param leaving makes it free; called once
   */
  public Place(Runnable leaving) {
    this.leaving = leaving;
  }

  /** Notes that a request has this place. */
  public void of(HttpServletRequest request) {
    request.setAttribute(NAME, this);
  }

  /** Gives a request's place back; harmless where it has none or has given it back. */
  public static void giveBack(HttpServletRequest request) {
    if (request.getAttribute(NAME) instanceof Place place) {
      place.leave();
    }
  }

  void leave() {
    if (left.compareAndSet(false, true)) {
      leaving.run();
    }
  }
}
