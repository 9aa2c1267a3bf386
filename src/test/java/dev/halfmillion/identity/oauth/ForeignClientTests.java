package dev.halfmillion.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.identity.IdentityPeople;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * A client that nobody here wrote, npm's oauth4webapi, goes through all of it: {@code
 * e2e/oauth/flow.mjs}. The script asks for the clock to be moved by a line on its output.
 */
@EnabledIf(value = "nodeIsThere", disabledReason = "Node and npm are not on the path")
class ForeignClientTests extends OverHttp {

  private static final Path FOLDER = Path.of("e2e/oauth");

  static boolean nodeIsThere() {
    try {
      return run("node", "--version") == 0 && run("npm", "--version") == 0;
    } catch (IOException | InterruptedException absent) {
      return false;
    }
  }

  @Test
  void oauth4webapiIsContentWithEverything() throws Exception {
    if (!Files.exists(FOLDER.resolve("node_modules/oauth4webapi"))) {
      assertThat(run("npm", "ci", "--no-audit", "--no-fund")).as("npm ci in e2e/oauth").isZero();
    }
    ProcessBuilder script = new ProcessBuilder("node", "flow.mjs").directory(FOLDER.toFile());
    script.environment().put("BASE", base().toString());
    script.environment().put("EMAIL", asha.email());
    script.environment().put("PASSWORD", IdentityPeople.PASSWORD);
    Process process = script.redirectErrorStream(true).start();

    List<String> said = converse(process);

    assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
    assertThat(said).last().isEqualTo("all asserted");
  }

  private List<String> converse(Process process) throws IOException {
    List<String> said = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (line.startsWith("advance ")) {
          clock.advance(Duration.ofSeconds(Long.parseLong(line.substring(8))));
          process.getOutputStream().write("done\n".getBytes(StandardCharsets.US_ASCII));
          process.getOutputStream().flush();
        }
      }
    }
    return said;
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .directory(FOLDER.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
