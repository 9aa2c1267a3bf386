package dev.halfmillion.demo.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that are shipped with the demo, below {@code /demo} on the classpath. */
public final class DemoFiles {

  private DemoFiles() {}

  /**
   * Opens a file; the caller closes it.
   *
   * @throws IllegalStateException when it is missing
   */
  public static InputStream open(String name) {
    InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + name);
    if (in == null) {
      throw new IllegalStateException("Missing on the classpath: /demo/" + name);
    }
    return in;
  }

  /** A whole text. */
  public static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
