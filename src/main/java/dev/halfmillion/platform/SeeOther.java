package dev.halfmillion.platform;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Answers a form that did something by sending the browser to a page with GET (303). */
public final class SeeOther {

  private SeeOther() {}

  /**
   * To an address, as it is.
   *
   * @param address a path of this site, or an absolute address that we trust
   */
  public static RedirectView to(String address) {
    RedirectView view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    view.setExpandUriTemplateVariables(false);
    return view;
  }
}
