package dev.halfmillion.sales.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Answers a POST by sending the browser to a page with GET. */
final class SeeOther {

  private SeeOther() {}

  /** To a page of this site. */
  static ModelAndView to(String path) {
    return new ModelAndView(redirect(path));
  }

  /** To the gateway. */
  static ModelAndView to(URI address) {
    return new ModelAndView(redirect(address.toString()));
  }

  private static RedirectView redirect(String address) {
    RedirectView view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    view.setExpandUriTemplateVariables(false);
    return view;
  }
}
