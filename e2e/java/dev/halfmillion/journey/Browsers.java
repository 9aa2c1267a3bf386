package dev.halfmillion.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * One real browser for all journeys of a JVM: the one named by CHROME_PATH, else an installed one,
 * else one from the npm registry.
 */
public final class Browsers {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--autoplay-policy=no-user-gesture-required");

  private static final List<String> INSTALLED =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

  private Browsers() {}

  /** The browser. Without one the calling test fails in CI and is left out, loudly, elsewhere. */
  public static Browser browser() {
    if (Holder.BROWSER.isPresent()) {
      return Holder.BROWSER.get();
    }
    String message =
        """
        NO BROWSER: the journeys in a real browser did not run. Install Chromium or Chrome, or set
        CHROME_PATH to one.\
        """;
    System.err.println("\n!!! " + message + "\n");
    if (System.getenv("CI") != null) {
      Assertions.fail(message);
    }
    return Assumptions.abort(message);
  }

  private static Optional<Browser> launch() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    Stream<Supplier<Optional<String>>> candidates =
        Stream.concat(
            Stream.of(() -> Optional.ofNullable(System.getenv("CHROME_PATH"))),
            Stream.concat(
                INSTALLED.stream().map(path -> () -> Optional.of(path)),
                Stream.of(Browsers::fromRegistry)));
    return candidates
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .filter(path -> Files.isExecutable(Path.of(path)))
        .flatMap(path -> start(playwright, path).stream())
        .findFirst();
  }

  private static Optional<Browser> start(Playwright playwright, String path) {
    try {
      BrowserType.LaunchOptions options =
          new BrowserType.LaunchOptions()
              .setExecutablePath(Path.of(path))
              .setArgs(ARGUMENTS)
              .setEnv(environment(Path.of(path)));
      Browser browser = playwright.chromium().launch(options);
      System.out.println("Journeys run in " + path + ", " + browser.version());
      return Optional.of(browser);
    } catch (PlaywrightException broken) {
      System.err.println("This browser does not start: " + path + ": " + broken.getMessage());
      return Optional.empty();
    }
  }

  /** The one from the registry has the libraries beside it that a bare machine lacks. */
  private static Map<String, String> environment(Path browser) {
    Map<String, String> variables = new HashMap<>(System.getenv());
    Path libraries = browser.resolveSibling("al2023/lib");
    if (Files.isDirectory(libraries)) {
      variables.put("LD_LIBRARY_PATH", libraries.toAbsolutePath().toString());
    }
    return variables;
  }

  private static Optional<String> fromRegistry() {
    Path folder = Path.of("e2e/browser");
    try {
      run(folder, "npm", "install", "--no-audit", "--no-fund");
      return Optional.of(run(folder, "node", "locate.mjs").strip());
    } catch (IOException unreachable) {
      System.err.println("No browser from the registry: " + unreachable.getMessage());
      return Optional.empty();
    }
  }

  private static String run(Path folder, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ": " + output);
    }
    return output;
  }

  private static final class Holder {

    private static final Optional<Browser> BROWSER = launch();
  }
}
