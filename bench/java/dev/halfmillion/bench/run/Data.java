package dev.halfmillion.bench.run;

import dev.halfmillion.bench.StopBench;
import dev.halfmillion.bench.data.Load;
import dev.halfmillion.bench.data.Size;
import dev.halfmillion.bench.machine.DatabaseServer;
import dev.halfmillion.bench.machine.MailSink;
import dev.halfmillion.bench.machine.OrdersAtGateway;
import dev.halfmillion.bench.machine.Setting;
import dev.halfmillion.bench.machine.Shape;
import dev.halfmillion.bench.plan.Cast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/**
 * The loaded data: made once, kept beside, and usually copied for each set of runs, so that each
 * begins with the same. They are made anew when the packaged program is younger, and each day, for
 * orders do not wait for their payment for ever.
 */
final class Data {

  private static final Path BINARIES = Path.of("target/test-mariadb");
  private static final Duration FRESH = Duration.ofHours(12);

  private final Size size;
  private final int prepared;
  private final boolean often;
  private final Path folder;
  private final Path kept;

  private Data(Size size, int prepared, Path jar, boolean often) {
    this.size = size;
    this.prepared = prepared;
    this.often = often;
    Path all = Path.of("target/bench").toAbsolutePath();
    this.folder = all.resolve("now");
    this.kept = all.resolve("loaded-%d".formatted(size.copies()));
    forgetOld(jar);
  }

  /** Data that several runs begin with, each with a copy. */
  static Data kept(Size size, int prepared, Path jar) {
    return new Data(size, prepared, jar, true);
  }

  /** Data too large to lie on the disk twice: one run takes them. */
  static Data once(Size size, int prepared, Path jar) {
    return new Data(size, prepared, jar, false);
  }

  private void forgetOld(Path jar) {
    Path cast = kept.resolve("cast.json");
    try {
      if (Files.exists(cast)
          && Files.getLastModifiedTime(cast).compareTo(Files.getLastModifiedTime(jar)) > 0
          && Files.getLastModifiedTime(cast).toInstant().isAfter(Instant.now().minus(FRESH))) {
        return;
      }
      Shell.run("rm", "-rf", kept.toString());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Path folder() {
    return folder;
  }

  /** Data as they were loaded, which are loaded first where that was not done. */
  Cast fresh(OrdersAtGateway gateway, MailSink mail) {
    if (!Files.exists(kept.resolve("cast.json"))) {
      load(gateway, mail);
    }
    Shell.run("rm", "-rf", folder.toString());
    if (often) {
      Shell.run("cp", "-r", "--reflink=auto", kept.toString(), folder.toString());
    } else {
      Shell.run("mv", kept.toString(), folder.toString());
    }
    return cast();
  }

  private void load(OrdersAtGateway gateway, MailSink mail) {
    System.out.printf("Loading %,d orders%n", size.orders());
    try {
      Files.createDirectories(kept);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    try (DatabaseServer database = open(kept, Shape.LOADING)) {
      new Load(database, Setting.of(database, gateway, mail, kept, Stage.PORT), kept)
          .fill(size, prepared);
    }
  }

  /** The database with the present data. */
  DatabaseServer open(Shape shape) {
    return open(folder, shape);
  }

  private static DatabaseServer open(Path folder, Shape shape) {
    return DatabaseServer.start(folder.resolve("database"), BINARIES, shape);
  }

  private Cast cast() {
    try {
      return JsonMapper.shared()
          .readValue(Files.readAllBytes(folder.resolve("cast.json")), Cast.class);
    } catch (IOException unreadable) {
      throw new StopBench("The loaded data cannot be read; remove " + kept, unreadable);
    }
  }
}
