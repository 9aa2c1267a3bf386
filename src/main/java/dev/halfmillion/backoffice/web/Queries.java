package dev.halfmillion.backoffice.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses that look something up. */
final class Queries {

  private Queries() {}

  /** A page asked for a text. */
  static String at(String page, String text) {
    return page + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
