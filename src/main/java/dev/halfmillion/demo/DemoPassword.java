package dev.halfmillion.demo;

import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.PrivateFiles;
import dev.halfmillion.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The password of all named people: as set from outside, or made up and kept for the owner to read.
 */
@Component
@OnlyInDemo
class DemoPassword {

  private static final List<String> SYLLABLES =
      List.of(
          "ka", "ri", "mo", "ta", "ne", "shu", "vi", "la", "pra", "go", "du", "ben", "chi", "ro");

  private final String value;

  DemoPassword(DemoSettings demo, Settings settings) {
    Path file = settings.data().resolve("demo-password.txt");
    this.value = demo.password().isEmpty() ? keptIn(file) : demo.password();
  }

  private static String keptIn(Path file) {
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      String fresh = madeUp(new SecureRandom());
      PrivateFiles.write(file, fresh);
      return fresh;
    } catch (IOException unwritable) {
      throw new UncheckedIOException("Cannot keep the demo's password in " + file, unwritable);
    }
  }

  private static String madeUp(SecureRandom random) {
    return Stream.generate(() -> word(random)).limit(4).collect(Collectors.joining("-"))
        + "-"
        + random.nextInt(10, 100);
  }

  private static String word(SecureRandom random) {
    return Stream.generate(() -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
        .limit(3)
        .collect(Collectors.joining());
  }

  String value() {
    return value;
  }
}
