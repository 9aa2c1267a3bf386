package dev.halfmillion.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops a database process that a killed application left running on our files. The caller holds
 * the lock of the data folder, so nobody else can be using it.
 */
final class LeftoverServer {

  private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private LeftoverServer() {}

  static void stop(Path files) throws IOException {
    Path pidFile = files.resolveSibling("mariadb.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    String pid = Files.readString(pidFile).strip();
    ProcessHandle.of(pid.matches("[0-9]{1,18}") ? Long.parseLong(pid) : -1)
        .filter(process -> isOurs(process, pidFile))
        .ifPresent(LeftoverServer::end);
    Files.deleteIfExists(pidFile);
  }

  private static boolean isOurs(ProcessHandle process, Path pidFile) {
    ProcessHandle.Info info = process.info();
    boolean server = info.command().orElse("").contains("mariadbd");
    String arguments = String.join(" ", info.arguments().orElse(new String[0]));
    return server && arguments.contains("--pid-file=" + pidFile);
  }

  private static void end(ProcessHandle process) {
    log.warn("A database process ({}) was left from an earlier run; stopping it", process.pid());
    process.destroy();
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      throw new StartRefused(
          "The database process "
              + process.pid()
              + " of an earlier run does not stop. End it by hand (kill "
              + process.pid()
              + ") and start again.",
          stubborn);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
