package dev.halfmillion.platform.pages;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a page depends on: the address without what stands behind the question mark, which tells
 * scripts who sent a visitor and the page nothing.
 */
record PageKey(String scheme, String host, String path) {

  static PageKey of(HttpServletRequest request) {
    return new PageKey(request.getScheme(), request.getServerName(), request.getRequestURI());
  }
}
