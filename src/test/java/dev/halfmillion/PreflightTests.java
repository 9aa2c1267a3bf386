package dev.halfmillion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** What a machine lacks is said in a sentence before anything is built. */
class PreflightTests {

  @TempDir Path libraries;

  @Test
  @EnabledOnOs(value = LINUX, architectures = "amd64")
  void aMissingLibaioIsSaidInOneSentenceWithThePackageThatHasIt() throws Exception {
    Process lacking = preflight();
    assertThat(said(lacking).strip())
        .startsWith(
            "The tests' MySQL 8 needs libaio.so.1: install it with \"apt-get install libaio1\"")
        .doesNotContain("\n", "Exception");
    assertThat(lacking.waitFor()).isOne();

    Files.createFile(libraries.resolve("libaio.so.1"));
    Process complete = preflight();
    assertThat(said(complete)).doesNotContain("MySQL");
    assertThat(complete.waitFor()).isZero();
  }

  private Process preflight() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dpreflight.libraries=" + libraries,
            "build/Preflight.java",
            "without-node",
            "with-mysql")
        .redirectErrorStream(true)
        .start();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
