package dev.halfmillion.affiliates.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Answers a form that did something: look there now (303). */
final class SeeOther {

  private SeeOther() {}

  static RedirectView to(String path) {
    RedirectView view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
