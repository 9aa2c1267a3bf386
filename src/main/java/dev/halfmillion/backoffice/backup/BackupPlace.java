package dev.halfmillion.backoffice.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Where backups are kept. Only whole files are ever seen in it. */
public interface BackupPlace extends AutoCloseable {

  /** With this all names begin that are ours; whatever else lies there is left alone. */
  String OURS = "halfmillion-";

  /** How people write this place. */
  String address();

  /** The whole files of ours, by name. */
  List<StoredFile> list() throws IOException;

  /** Begins a file, which is seen once it is kept. */
  Draft begin(String name) throws IOException;

  /** Begins a file that takes the place of one of this name, once it is kept. */
  Draft replace(String name) throws IOException;

  /**
   * The bytes of a file; the caller closes the stream.
   *
   * @throws java.nio.file.NoSuchFileException when it is not there
   */
  InputStream open(String name) throws IOException;

  /** Removes a file; none is fine. */
  void delete(String name) throws IOException;

  /** Removes what backups that were cut short have left, where nobody is at work on them. */
  void clearLeftovers() throws IOException;

  @Override
  void close();

  /** A file that is being written; closed without being kept, nothing of it stays. */
  interface Draft extends Closeable {

    /** Takes the bytes. */
    OutputStream stream();

    /** Gives it its name, once the stream is closed and the bytes are safe. */
    void keep() throws IOException;
  }
}
