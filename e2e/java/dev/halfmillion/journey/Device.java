package dev.halfmillion.journey;

import com.microsoft.playwright.Browser;

/** What people look at the product with; each is a browser of its own kind and size. */
enum Device {
  LAPTOP("Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "Safari/537.36", 1440, 900),
  OFFICE("Mozilla/5.0 (X11; Linux x86_64)", "Safari/537.36", 1280, 900),
  PHONE("Mozilla/5.0 (Linux; Android 14; Pixel 7a)", "Mobile Safari/537.36", 390, 844),
  SMALL_PHONE("Mozilla/5.0 (Linux; Android 11; Redmi 9A)", "Mobile Safari/537.36", 360, 760);

  private final String agent;
  private final int width;
  private final int height;

  Device(String system, String end, int width, int height) {
    this.agent = system + " AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 " + end;
    this.width = width;
    this.height = height;
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setUserAgent(agent)
        .setViewportSize(width, height)
        .setLocale("en-IN")
        .setTimezoneId("Asia/Kolkata");
  }
}
