package dev.halfmillion.media.renditions;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes what was asked for, one after the other and never in a request. A program that is killed in
 * the midst of one takes it up at its next start, three times at most.
 */
@Component
class RenditionWork {

  private static final Logger log = LoggerFactory.getLogger(RenditionWork.class);

  private static final int MOST_TRIES = 3;
  private static final String GIVEN_UP =
      "The program ended three times in the midst of it, so it is given up.";

  private final RenditionRows rows;
  private final Workshop workshop;
  private final MediaLibrary library;
  private final Pictures pictures;
  private final Transactions transactions;
  private final Clock clock;

  RenditionWork(
      RenditionRows rows,
      Workshop workshop,
      MediaLibrary library,
      Pictures pictures,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.workshop = workshop;
    this.library = library;
    this.pictures = pictures;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The program ends: what is being made is left for its next start. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    workshop.stop();
  }

  /** Makes all that waits, as long as there is ffmpeg, room and time. */
  void round() throws IOException {
    for (Rendition orphan : rows.orphans()) {
      transactions.run(() -> rows.forget(orphan));
    }
    rows.takeUp(MOST_TRIES, GIVEN_UP, clock.instant());
    if (!workshop.open()) {
      return;
    }
    workshop.clear();
    Optional<Rendition> next = rows.next();
    while (next.isPresent() && !Thread.currentThread().isInterrupted() && make(next.get())) {
      next = rows.next();
    }
  }

  /** Whether to go on with the next. */
  private boolean make(Rendition wish) throws IOException {
    if (!rows.begin(wish, clock.instant())) {
      return true;
    }
    Optional<MediaAsset> source = library.describe(wish.source());
    if (source.isEmpty()) {
      end(wish, RenditionState.FAILED, "The recording is gone.");
      return true;
    }
    try {
      Workshop.Work work = workshop.make(wish.kind(), source.get());
      if (work.outcome() == Workshop.Outcome.LATER) {
        rows.putBack(wish, work.reason(), clock.instant());
        return false;
      }
      end(wish, source.get(), work);
      return true;
    } catch (IOException | RuntimeException failed) {
      log.warn("Cannot make {} of {}", wish.kind(), wish.source(), failed);
      end(wish, RenditionState.FAILED, "The file could not be read or kept.");
      return true;
    } finally {
      workshop.clear();
    }
  }

  private void end(Rendition wish, MediaAsset source, Workshop.Work work) throws IOException {
    switch (work.outcome()) {
      case MADE -> keep(wish, source, work.file());
      case NEEDLESS -> end(wish, RenditionState.NEEDLESS, work.reason());
      default -> end(wish, RenditionState.FAILED, work.reason());
    }
  }

  private void end(Rendition wish, RenditionState state, String reason) {
    rows.end(wish, state, null, reason, clock.instant());
  }

  private void keep(Rendition wish, MediaAsset source, Path file) throws IOException {
    String plain = source.fileName().replaceFirst("\\.[^.]*$", "");
    String start = plain.length() <= 90 ? plain : plain.substring(0, 90);
    String name = start + "-" + wish.kind().word() + "." + wish.kind().ending();
    MediaId kept;
    try (InputStream bytes = Files.newInputStream(file)) {
      kept =
          wish.kind() == RenditionKind.POSTER
              ? pictures.storeOne(bytes, name)
              : library.storeUnclaimed(bytes, name, wish.kind().type().contentType());
    } catch (Refusal unfit) {
      end(wish, RenditionState.FAILED, unfit.sentence());
      return;
    }
    transactions.run(
        () -> {
          library.claim(kept);
          rows.end(wish, RenditionState.READY, kept, "", clock.instant());
        });
  }
}
