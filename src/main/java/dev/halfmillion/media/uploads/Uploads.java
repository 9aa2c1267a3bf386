package dev.halfmillion.media.uploads;

import dev.halfmillion.media.MediaDrafts;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.probe.Content;
import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.media.probe.Found;
import dev.halfmillion.media.probe.Probe;
import dev.halfmillion.media.storage.DirectParts;
import dev.halfmillion.media.storage.MediaStore;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Takes in large files. Pieces come in order, each with the hash of its bytes; what is safe stays
 * so over broken connections, and a piece sent twice changes nothing. A whole file is looked into,
 * then kept. No more than a small buffer of it is ever in memory.
 */
@Service
public class Uploads {

  /** The most bytes of one piece. */
  public static final long PIECE = MediaStore.PIECE;

  /** How long the address of one piece takes it: at 64 kbit/s it needs a quarter of an hour. */
  private static final Duration SENDING = Duration.ofHours(1);

  /** A writer that has not come back by then was killed. */
  private static final Duration WRITING = Duration.ofMinutes(2);

  private static final Duration CHECKING = Duration.ofMinutes(30);

  private final UploadRows rows;
  private final UploadRoom room;
  private final MediaDrafts drafts;
  private final Clock clock;

  Uploads(UploadRows rows, UploadRoom room, MediaDrafts drafts, Clock clock) {
    this.rows = rows;
    this.room = room;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * Begins to take in a file, or goes on with what the same person sent of it before.
   *
   * @throws Refusal when it is empty, too large, there is no room for it, or the same person is
   *     sending many others
   */
  public Upload begin(UserId by, UploadPlan plan) {
    Optional<Upload> before = rows.findSame(by, plan);
    if (before.isPresent()) {
      return asStored(before.get());
    }
    Instant now = clock.instant();
    room.require(plan.kind(), plan.size(), now);
    room.requireFew(by, now);
    UploadId id = UploadId.next();
    rows.insert(id, by, plan, now);
    return find(id);
  }

  /** What somebody sent, or not found; what others sent is not found either. */
  public Upload find(UserId by, UploadId id) {
    return asStored(rows.find(by, id).orElseThrow(Refusal::notFound));
  }

  /** What browsers have sent straight to the storage, the storage alone knows. */
  private Upload asStored(Upload upload) {
    DirectParts direct = drafts.direct().orElse(null);
    if (upload.done() || direct == null) {
      return upload;
    }
    try {
      long received = direct.received(upload.id().value(), upload.size());
      if (received == upload.received()) {
        return upload;
      }
      rows.received(upload.id(), received, clock.instant());
      return rows.find(upload.id()).orElse(upload);
    } catch (IOException unknown) {
      throw new UncheckedIOException("Cannot ask how far " + upload.id() + " is", unknown);
    }
  }

  /** Whether browsers may send pieces straight to the storage. */
  public boolean direct() {
    return drafts.direct().isPresent();
  }

  /**
   * Where a browser sends the piece at this place straight to the storage.
   *
   * @throws Refusal {@code upload.place} where no piece begins there, {@code upload.through} where
   *     pieces come through this program only
   */
  public URI address(Upload upload, long at) {
    DirectParts direct =
        drafts
            .direct()
            .orElseThrow(
                () -> Refusal.conflict("upload.through", "Send the pieces to this program."));
    if (upload.done() || at >= upload.size() || at % PIECE != 0) {
      throw Refusal.conflict("upload.place", "No piece of the file begins there.");
    }
    long length = Math.min(PIECE, upload.size() - at);
    try {
      URI address = direct.address(upload.id().value(), at, length, SENDING);
      rows.touch(upload.id(), clock.instant());
      return address;
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot take in " + upload.id(), failed);
    }
  }

  /** The whole file that somebody sent, for what uses it from now on; else empty. */
  public Optional<Upload> arrived(UserId by, UploadId id) {
    return rows.find(by, id).filter(Upload::done);
  }

  /** The file is used from now on and not cleared away. */
  public void claim(Upload upload) {
    drafts.claim(Objects.requireNonNull(upload.media()));
  }

  /**
   * Writes a piece.
   *
   * @param at where it belongs; behind what is safe already nothing changes, before it is refused
   * @param hash the SHA-256 of its bytes in hexadecimal
   * @throws Refusal {@code upload.busy} while another connection writes, {@code upload.place},
   *     {@code upload.hash} where a byte was lost on the way, {@code media.type} for the wrong kind
   */
  public Upload write(UploadId id, long at, String hash, InputStream piece) {
    Upload upload = find(id);
    if (upload.done() || at < upload.received()) {
      return upload;
    }
    enter(upload, at, WRITING);
    CheckedPiece checked =
        new CheckedPiece(piece, Math.min(PIECE, upload.size() - at), hash, drafts.evenPieces());
    long received = at;
    try {
      room.requireFor(checked.most());
      received = at + drafts.write(id.value(), at, checked);
    } catch (IOException broken) {
      throw new Refusal("upload.broken", "The piece did not arrive whole. Send it once more.");
    } finally {
      rows.leave(id, received, clock.instant());
    }
    requireStart(upload, at, checked.start());
    return find(id);
  }

  private void requireStart(Upload upload, long at, byte[] start) {
    if (at > 0) {
      return;
    }
    try {
      Probe.requireStart(upload.kind(), start);
    } catch (Refusal unfit) {
      forget(upload);
      throw unfit;
    }
  }

  /**
   * Checks a file that is whole and keeps it; the same again changes nothing.
   *
   * @throws Refusal {@code upload.place} while pieces are missing, {@code media.type} and {@code
   *     media.damaged} for what no browser would open, {@code upload.broken} where what had come is
   *     gone: it is forgotten then
   */
  public Upload finish(UploadId id) {
    Upload upload = asStored(find(id));
    if (upload.done()) {
      return upload;
    }
    if (upload.received() < upload.size()) {
      throw Refusal.conflict("upload.place", "Some of the file is still missing.");
    }
    enter(upload, upload.size(), CHECKING);
    try {
      drafts.seal(id.value(), upload.size());
      Found found = Probe.of(upload.kind(), content(upload));
      MediaId kept = drafts.keep(id.value(), upload.size(), found.type(), upload.fileName());
      rows.done(id, kept, found, clock.instant());
      return find(id);
    } catch (Refusal unfit) {
      forget(upload);
      throw unfit;
    } catch (NoSuchFileException lost) {
      throw lost(upload);
    } catch (IOException failed) {
      rows.leave(id, upload.size(), clock.instant());
      throw new UncheckedIOException("Cannot keep " + id, failed);
    } catch (RuntimeException failed) {
      if (failed.getCause() instanceof NoSuchFileException) {
        throw lost(upload);
      }
      rows.leave(id, upload.size(), clock.instant());
      throw failed;
    }
  }

  /** A program that was killed between the last two steps left a row without its draft. */
  private Refusal lost(Upload upload) {
    forget(upload);
    return new Refusal("upload.broken", "The file was lost on the way. Choose it once more.");
  }

  /**
   * Takes in a file that comes at once, as a plain form sends it.
   *
   * @throws Refusal as {@link #begin}, {@link #write} and {@link #finish}
   */
  public Upload receive(UserId by, FileKind kind, String fileName, long size, InputStream bytes) {
    UploadPlan plan = new UploadPlan(kind, fileName, size, UploadId.next().toString());
    Instant now = clock.instant();
    room.require(kind, size, now);
    UploadId id = UploadId.next();
    rows.insert(id, by, plan, now);
    try {
      long written = drafts.write(id.value(), 0, bytes);
      if (written != size) {
        throw new IOException("Cut off");
      }
      rows.leave(id, size, clock.instant());
      return finish(id);
    } catch (IOException broken) {
      forget(find(id));
      throw new Refusal("upload.broken", "The file did not arrive whole. Send it once more.");
    }
  }

  /** Forgets an upload that nobody will go on with. */
  void forget(Upload upload) {
    try {
      drafts.discard(upload.id().value());
      rows.delete(upload.id());
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot discard " + upload.id(), failed);
    }
  }

  private Upload find(UploadId id) {
    return rows.find(id).orElseThrow(Refusal::notFound);
  }

  private void enter(Upload upload, long at, Duration most) {
    Instant now = clock.instant();
    if (rows.enter(upload.id(), at, now, now.plus(most))) {
      return;
    }
    if (find(upload.id()).received() != at) {
      throw Refusal.conflict("upload.place", "This piece does not come next.");
    }
    throw Refusal.conflict("upload.busy", "Another connection is just sending this piece.");
  }

  private Content content(Upload upload) {
    return new Content(upload.size(), offset -> drafts.open(upload.id().value(), offset));
  }
}
