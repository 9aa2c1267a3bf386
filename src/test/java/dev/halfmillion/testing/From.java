package dev.halfmillion.testing;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes a request come from an address of its own, so that what others tried does not count. */
public final class From {

  private From() {}

  /** A request from this IP address. */
  public static RequestPostProcessor address(String ip) {
    return request -> {
      request.setRemoteAddr(ip);
      return request;
    };
  }
}
