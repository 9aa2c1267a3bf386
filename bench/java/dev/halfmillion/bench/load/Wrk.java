package dev.halfmillion.bench.load;

import dev.halfmillion.bench.StopBench;
import dev.halfmillion.bench.machine.Tools;
import dev.halfmillion.bench.plan.Families;
import dev.halfmillion.bench.plan.Kind;
import dev.halfmillion.bench.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks in a closed loop: each connection sends its next request when the last is answered. */
public final class Wrk {

  private static final String FIGURES = "FIGURES ";
  private static final int THREADS = 2;

  private final Path folder;

  public Wrk(Path folder) {
    this.folder = folder;
  }

  /** Runs a plan against the application. */
  public Measured run(Plan plan, int port, int connections, int seconds) {
    return run(plan.write(folder), "http://127.0.0.1:" + port + "/", connections, seconds);
  }

  /** Runs a written plan again. */
  public Measured run(Path plan, String address, int connections, int seconds) {
    return run("plan.lua", List.of(plan.toString()), address, connections, seconds);
  }

  /** Refreshes tokens, each family's one after the other. */
  public Measured refresh(Families families, int port, int connections, int seconds) {
    String host = "127.0.0.1:" + port;
    return run(
        "refresh.lua",
        List.of(families.write(folder, host).toString()),
        "http://" + host + "/",
        connections,
        seconds);
  }

  private static Measured run(
      String script, List<String> what, String address, int connections, int seconds) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Tools.path("wrk"),
                "-t" + THREADS,
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                Path.of("bench", script).toAbsolutePath().toString(),
                address,
                "--"));
    command.addAll(what);
    command.add(Integer.toString(THREADS));
    command.add(Integer.toString(Kind.REFRESH.ordinal()));
    return figures(call(command));
  }

  private static Measured figures(String output) {
    String line =
        output
            .lines()
            .filter(one -> one.startsWith(FIGURES))
            .findFirst()
            .orElseThrow(() -> new StopBench("wrk said:\n" + output));
    JsonNode json = JsonMapper.shared().readTree(line.substring(FIGURES.length()));
    List<Long> sent = new ArrayList<>();
    json.get("sent").forEach(count -> sent.add(count.asLong()));
    long errors =
        json.get("failed").asLong()
            + json.get("connect").asLong()
            + json.get("read").asLong()
            + json.get("write").asLong()
            + json.get("timeout").asLong();
    return new Measured(
        json.get("requests").asLong(),
        json.get("micros").asLong() / 1e6,
        errors,
        json.get("p50").asLong() / 1e3,
        json.get("p99").asLong() / 1e3,
        json.get("p999").asLong() / 1e3,
        sent);
  }

  private static String call(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new StopBench(String.join(" ", command) + " failed:\n" + output);
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
