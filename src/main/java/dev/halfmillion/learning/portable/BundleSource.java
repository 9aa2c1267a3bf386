package dev.halfmillion.learning.portable;

import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A bundle to read: a folder or a zip file. Links in it are refused, whichever way they lead. */
abstract sealed class BundleSource implements AutoCloseable {

  private static final int MOST_FILES = 5_000;

  static BundleSource of(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return new Folder(path);
    }
    if (!Files.isRegularFile(path)) {
      throw new Refusal("bundle.missing", "There is no folder and no file \"%s\".".formatted(path));
    }
    try {
      return new Zip(path);
    } catch (java.util.zip.ZipException none) {
      throw new Refusal("bundle.zip", "\"%s\" is no zip file, or it is damaged.".formatted(path));
    }
  }

  /** Opens a file; the caller closes it. */
  final InputStream open(String name) throws IOException {
    return find(BundleNames.require(name));
  }

  abstract InputStream find(String name) throws IOException;

  @Override
  public abstract void close() throws IOException;

  static Refusal missing(String name) {
    return new Refusal("bundle.missing", "The file %s is missing.".formatted(name));
  }

  private static final class Folder extends BundleSource {

    private final Path root;

    Folder(Path root) {
      this.root = root;
    }

    @Override
    InputStream find(String name) throws IOException {
      Path file = root;
      for (String part : name.split("/")) {
        file = file.resolve(part);
        if (Files.isSymbolicLink(file)) {
          throw new Refusal(
              "bundle.link", "%s is a link. Put the file itself there.".formatted(name));
        }
      }
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw missing(name);
      }
      return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {}
  }

  private static final class Zip extends BundleSource {

    private final ZipFile zip;

    Zip(Path path) throws IOException {
      this.zip = new ZipFile(path.toFile());
      try {
        requireHarmless();
      } catch (Refusal hostile) {
        zip.close();
        throw hostile;
      }
    }

    /** Looks at every name before anything is read. */
    private void requireHarmless() {
      if (zip.size() > MOST_FILES) {
        throw new Refusal("bundle.files", "A course has at most 5,000 files.");
      }
      Set<String> names = new HashSet<>();
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName();
        if (!BundleNames.isFolder(name)) {
          BundleNames.require(name);
        }
        if (!names.add(name)) {
          throw new Refusal("bundle.twice", "The file %s is in the zip twice.".formatted(name));
        }
      }
    }

    @Override
    InputStream find(String name) throws IOException {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw missing(name);
      }
      return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
