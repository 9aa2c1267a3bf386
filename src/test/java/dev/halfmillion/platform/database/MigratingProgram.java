package dev.halfmillion.platform.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** A program that only migrates, in a process of its own that can be killed. */
final class MigratingProgram implements AutoCloseable {

  private final Process process;

  private MigratingProgram(Process process) {
    this.process = process;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** What runs in the process. */
  public static void main(String[] arguments) {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    ((Logger) LoggerFactory.getLogger("dev.halfmillion")).setLevel(Level.INFO);
    ((Logger) LoggerFactory.getLogger("org.mariadb")).setLevel(Level.OFF);
    ((Logger) LoggerFactory.getLogger("org.flywaydb")).setLevel(Level.ERROR);
    DatabaseAccount account = new DatabaseAccount(arguments[0], arguments[1], arguments[2]);
    int ran =
        new SchemaMigrations(
                account.patient(),
                Mode.PRODUCTION,
                true,
                SchemaSteps.ofThisProgram(),
                Clock.systemUTC())
            .migrate();
    System.out.println("RAN " + ran);
  }

  static MigratingProgram start(String url) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    try {
      return new MigratingProgram(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-classpath",
                  classPath,
                  MigratingProgram.class.getName(),
                  url,
                  TestDatabase.account().user(),
                  TestDatabase.account().password())
              .redirectErrorStream(true)
              .start());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** What it printed, once it has ended by itself. */
  List<String> awaitEnd() {
    try (BufferedReader lines = process.inputReader()) {
      List<String> said = lines.lines().toList();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("It does not end: " + said);
      }
      return said;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
