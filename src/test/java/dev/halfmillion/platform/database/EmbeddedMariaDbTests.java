package dev.halfmillion.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The folder lies below the system's temporary one on purpose: it is kept there too. */
class EmbeddedMariaDbTests {

  @TempDir Path folder;

  @Test
  void aServerThatWasLeftRunningIsStoppedAndItsFilesAreKept() throws IOException {
    Files.createDirectories(folder.resolve("database-unfinished/mysql"));
    EmbeddedMariaDb left = start();
    ProcessHandle process = process();
    sql(left).sql("CREATE TABLE kept (id INT)").update();
    sql(left).sql("INSERT INTO kept (id) VALUES (7)").update();

    EmbeddedMariaDb next = start();

    assertThat(process.isAlive()).isFalse();
    assertThat(sql(next).sql("SELECT id FROM kept").query(Integer.class).single()).isEqualTo(7);
    next.close();
    assertThat(folder.resolve("database")).isNotEmptyDirectory();
    assertThat(folder.resolve("database-unfinished")).doesNotExist();
  }

  @Test
  void aProcessThatHasTheNumberOfADeadServerIsLeftAlone() throws IOException {
    Path files = folder.resolve("database");
    long ours = ProcessHandle.current().pid();

    for (String pid : List.of(String.valueOf(ours), "", "no number", "99999999999999999999")) {
      Files.writeString(folder.resolve("mariadb.pid"), pid);
      LeftoverServer.stop(files);
      assertThat(folder.resolve("mariadb.pid")).doesNotExist();
    }
  }

  private EmbeddedMariaDb start() {
    return EmbeddedMariaDb.start(
        folder,
        Path.of("target/test-mariadb"),
        List.of("--innodb-buffer-pool-size=16M", "--innodb-log-file-size=8M"));
  }

  private ProcessHandle process() throws IOException {
    String pid = Files.readString(folder.resolve("mariadb.pid")).strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static JdbcClient sql(EmbeddedMariaDb server) {
    return JdbcClient.create(
        new DriverManagerDataSource(server.url(), server.user(), server.password()));
  }
}
