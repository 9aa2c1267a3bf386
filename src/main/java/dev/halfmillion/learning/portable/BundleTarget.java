package dev.halfmillion.learning.portable;

import dev.halfmillion.platform.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bundle to write: a new folder, or a zip file where the name ends so. */
abstract sealed class BundleTarget implements AutoCloseable {

  private final Set<String> written = new HashSet<>();

  static BundleTarget of(Path path) throws IOException {
    return path.toString().endsWith(".zip") ? new Zip(path) : new Folder(path);
  }

  /** Writes a file, unless one of this name is written already. */
  final void write(String name, InputStream bytes) throws IOException {
    if (written.add(BundleNames.require(name))) {
      put(name, bytes);
    }
  }

  abstract void put(String name, InputStream bytes) throws IOException;

  /** All is written: it appears under its name. */
  abstract void finish() throws IOException;

  @Override
  public abstract void close() throws IOException;

  private static Refusal taken(Path path) {
    return new Refusal(
        "bundle.taken", "\"%s\" is there already. Name another place.".formatted(path));
  }

  private static final class Folder extends BundleTarget {

    private final Path root;

    Folder(Path root) throws IOException {
      if (Files.exists(root)) {
        try (Stream<Path> present = Files.list(root)) {
          if (present.findAny().isPresent()) {
            throw taken(root);
          }
        }
      }
      this.root = Files.createDirectories(root);
    }

    @Override
    void put(String name, InputStream bytes) throws IOException {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.copy(bytes, file);
    }

    @Override
    void finish() {}

    @Override
    public void close() {}
  }

  private static final class Zip extends BundleTarget {

    /** The same course gives the same bytes, whenever it is written. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path path;
    private final Path draft;
    private final ZipOutputStream zip;

    Zip(Path path) throws IOException {
      if (Files.exists(path)) {
        throw taken(path);
      }
      this.path = path;
      this.draft = path.resolveSibling(path.getFileName() + ".part");
      OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
      this.zip = new ZipOutputStream(out);
    }

    @Override
    void put(String name, InputStream bytes) throws IOException {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(ALWAYS);
      zip.setLevel(name.startsWith("media/") ? 0 : 9);
      zip.putNextEntry(entry);
      bytes.transferTo(zip);
      zip.closeEntry();
    }

    @Override
    void finish() throws IOException {
      zip.close();
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
      zip.close();
      Files.deleteIfExists(draft);
    }
  }
}
