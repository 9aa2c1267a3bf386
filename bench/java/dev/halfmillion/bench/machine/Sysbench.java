package dev.halfmillion.bench.machine;

import dev.halfmillion.bench.StopBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database itself can do on this machine, by sixteen threads of sysbench. */
public final class Sysbench {

  private static final Pattern RATE = Pattern.compile("transactions:\\s+\\d+\\s+\\(([0-9.]+) per");
  private static final String SCHEMA = "sbtest";

  private final DatabaseServer database;

  public Sysbench(DatabaseServer database) {
    this.database = database;
  }

  /** Makes a table of a million rows, once. */
  public void prepare() {
    database.allowSchema(SCHEMA);
    if (database.count(
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '" + SCHEMA + "'")
        == 0) {
      call("oltp_point_select", "prepare", 0);
    }
  }

  /** Rows read by their key in a second. */
  public double pointSelects(int seconds) {
    return rate(call("oltp_point_select", "run", seconds));
  }

  /** Rows inserted in a second, each durable by itself. */
  public double insertCommits(int seconds) {
    return rate(call("oltp_insert", "run", seconds));
  }

  private static double rate(String output) {
    Matcher found = RATE.matcher(output);
    if (!found.find()) {
      throw new StopBench("sysbench said:\n" + output);
    }
    return Double.parseDouble(found.group(1));
  }

  private String call(String test, String what, int seconds) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Tools.path("sysbench"),
                test,
                "--db-driver=mysql",
                "--mysql-host=127.0.0.1",
                "--mysql-port=" + database.port(),
                "--mysql-user=" + DatabaseServer.USER,
                "--mysql-password=" + DatabaseServer.PASSWORD,
                "--mysql-db=" + SCHEMA,
                "--tables=1",
                "--table-size=1000000",
                "--threads=16"));
    if (seconds > 0) {
      command.add("--time=" + seconds);
    }
    command.add(what);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new StopBench("sysbench failed:\n" + output);
      }
      return output;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StopBench("Stopped", stopped);
    }
  }
}
