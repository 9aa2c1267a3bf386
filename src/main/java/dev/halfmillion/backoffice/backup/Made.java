package dev.halfmillion.backoffice.backup;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A backup that was made. */
public final class Made {

  private final Backups.Written written;
  private final Backups.Removed removed;
  private final Duration took;

  Made(Backups.Written written, Backups.Removed removed, Duration took) {
    this.written = written;
    this.removed = removed;
    this.took = took;
  }

  /** The name of its file. */
  public String name() {
    return written.name();
  }

  /** The size of its file, media files apart. */
  public long bytes() {
    return written.bytes();
  }

  /** How many tables it has. */
  public int tables() {
    return written.closing().tables().size();
  }

  /** How many rows it has. */
  public long rows() {
    return written.closing().rows();
  }

  /** How many media files belong to it. */
  public int files() {
    return written.opening().media().size();
  }

  /** How many of them were not in the place yet. */
  public int newFiles() {
    return written.copied().files();
  }

  /** The bytes of those that were new. */
  public long newFileBytes() {
    return written.copied().bytes();
  }

  /**
   * The hashes of media files that should be there and are not, or not whole; it is whole without
   * them.
   */
  public List<String> missing() {
    return written.closing().missing();
  }

  /** The names of older ones that were removed. */
  public List<String> removed() {
    return List.copyOf(removed.names());
  }

  /** Why not all older ones were removed that should have been, or null. */
  public @Nullable String trouble() {
    return removed.trouble();
  }

  /** How long it took. */
  public Duration took() {
    return took;
  }
}
