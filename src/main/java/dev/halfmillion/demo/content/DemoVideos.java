package dev.halfmillion.demo.content;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The videos of the demo. {@code /demo/media/seconds.txt} has a line "name seconds" for each. */
public final class DemoVideos {

  private static final Map<String, Integer> SECONDS = readSeconds();

  private DemoVideos() {}

  /**
   * A video's length, rounded up.
   *
   * @throws IllegalArgumentException when there is no such video
   */
  public static int seconds(String name) {
    Integer seconds = SECONDS.get(name);
    if (seconds == null) {
      throw new IllegalArgumentException("The demo has no video " + name);
    }
    return seconds;
  }

  private static Map<String, Integer> readSeconds() {
    return DemoFiles.text("media/seconds.txt")
        .lines()
        .map(line -> Arrays.asList(line.split(" ", 2)))
        .collect(Collectors.toMap(line -> line.get(0), line -> Integer.valueOf(line.get(1))));
  }
}
