package dev.halfmillion.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The application in a process of its own, as an operator starts it: in an empty folder, set by
 * environment variables alone, seen through its output and its port, and killed without warning.
 */
public final class ApplicationProcess implements AutoCloseable {

  private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration FAREWELL = Duration.ofSeconds(40);
  private static final List<String> OURS = List.of("HALFMILLION_", "SERVER_", "SPRING_");
  private static final List<String> ARGUMENTS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx640m");

  private final Process process;
  private final StringBuffer output = new StringBuffer();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private ApplicationProcess(Process process) {
    this.process = process;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Thread.ofPlatform().daemon().name("output of " + process.pid()).start(this::read);
  }

  /** Starts the compiled classes as {@code spring-boot:run} does, without those of the tests. */
  public static ApplicationProcess compiled(Map<String, String> environment) {
    return start(
        List.of("-classpath", classPath(), "dev.halfmillion.HalfmillionApplication"), environment);
  }

  /** Starts the packaged program. */
  public static ApplicationProcess packaged(Path jar, Map<String, String> environment) {
    return start(List.of("-jar", jar.toString()), environment);
  }

  /** What points a process at a schema of the tests' server, and at a free port. */
  public static Map<String, String> on(String url) {
    return Map.of(
        "SERVER_PORT",
        "0",
        "HALFMILLION_DATABASE_URL",
        url,
        "HALFMILLION_DATABASE_USER",
        TestDatabase.account().user(),
        "HALFMILLION_DATABASE_PASSWORD",
        TestDatabase.account().password());
  }

  private static ApplicationProcess start(List<String> what, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ARGUMENTS);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(what);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(TestDatabase.freshFolder().toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
    builder.environment().putAll(environment);
    try {
      return new ApplicationProcess(builder.start());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Surefire keeps the real class path in a property of its own. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .filter(entry -> !entry.endsWith("target/test-classes"))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(this::note);
    } catch (UncheckedIOException | IOException gone) {
      output.append("(the output ends)\n");
    }
    port.completeExceptionally(new IllegalStateException("It ended"));
  }

  private void note(String line) {
    output.append(line).append('\n');
    Matcher started = STARTED.matcher(line);
    if (started.find()) {
      port.complete(Integer.valueOf(started.group(1)));
    }
  }

  /** Waits until its port is open. */
  public ApplicationProcess awaitReady() {
    try {
      port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return this;
    } catch (ExecutionException | TimeoutException never) {
      kill();
      throw new AssertionError("The application did not start:\n" + output, never);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** Waits until it has ended by itself, and answers its exit value. */
  public int awaitEnd() {
    if (!ends(PATIENCE)) {
      kill();
      throw new AssertionError("The application did not end:\n" + output);
    }
    return process.exitValue();
  }

  /** The site's own address. */
  public URI base() {
    return URI.create("http://localhost:" + port.join());
  }

  /** What it has printed so far. */
  public String output() {
    return output.toString();
  }

  /** Ends it as the kernel does when memory is short: SIGKILL, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    ends(FAREWELL);
  }

  /** Asks it to end as a service manager does: SIGTERM, without waiting. */
  public void terminate() {
    process.destroy();
  }

  /** Asks it to end, and waits. */
  @Override
  public void close() {
    process.destroy();
    if (!ends(FAREWELL)) {
      kill();
    }
  }

  private boolean ends(Duration within) {
    try {
      return process.waitFor(within.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
