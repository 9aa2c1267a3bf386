package dev.halfmillion.platform.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses that open another application with a prepared text. */
public final class ShareText {

  private ShareText() {}

  /** Opens WhatsApp with the text, a space and the link. */
  public static String whatsApp(String text, String url) {
    String whole = text.isBlank() ? url : text.strip() + " " + url;
    return "https://wa.me/?text="
        + URLEncoder.encode(whole, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
