package dev.halfmillion.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What touches a database is known to, so that it runs on MySQL too. */
class DatabaseTagTests {

  private static final Pattern SAYS_SO =
      Pattern.compile(
          "^@(Tag\\(\"database\"\\)|(Halfmillion|Trial|Sales|Payment|Payout)Test)$",
          Pattern.MULTILINE);

  @Test
  void whoeverStartsADatabaseOfItsOwnSaysSo() throws IOException {
    try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
      assertThat(
              tests
                  .filter(file -> file.toString().endsWith("Tests.java"))
                  .filter(DatabaseTagTests::startsOne)
                  .filter(file -> !SAYS_SO.matcher(text(file)).find()))
          .isEmpty();
    }
  }

  @Test
  void theAnnotationsOfContextsSayItForTheirTests() {
    assertThat(Stream.of(HalfmillionTest.class, TrialTest.class))
        .allMatch(type -> type.getAnnotation(Tag.class).value().equals("database"));
  }

  private static boolean startsOne(Path file) {
    String text = text(file);
    return text.contains("testing.TestDatabase;\n")
        || text.contains("testing.ApplicationProcess;\n");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
