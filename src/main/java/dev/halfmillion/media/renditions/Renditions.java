package dev.halfmillion.media.renditions;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Smaller versions of recordings: asked for, looked at, and used once they are there. */
@Service
public class Renditions {

  private final RenditionRows rows;
  private final MediaLibrary library;
  private final Ffmpeg ffmpeg;
  private final Clock clock;

  Renditions(RenditionRows rows, MediaLibrary library, Ffmpeg ffmpeg, Clock clock) {
    this.rows = rows;
    this.library = library;
    this.ffmpeg = ffmpeg;
    this.clock = clock;
  }

  /** Has the versions of a recording made by and by; asked again nothing changes. */
  public void ask(MediaId recording) {
    Instant now = clock.instant();
    library
        .describe(recording)
        .ifPresent(
            file -> RenditionKind.of(file.type()).forEach(kind -> rows.ask(recording, kind, now)));
  }

  /** What failed of a recording is tried once more, and what was never asked for is asked for. */
  public void askAgain(MediaId recording) {
    ask(recording);
    rows.askAgain(recording, clock.instant());
  }

  /** What was asked for of a recording, and how far it is. */
  public List<Rendition> of(MediaId recording) {
    return rows.of(recording);
  }

  /** The versions of a recording that are there. */
  public Map<RenditionKind, MediaAsset> ready(MediaId recording) {
    Map<RenditionKind, MediaAsset> ready = new EnumMap<>(RenditionKind.class);
    for (Rendition rendition : rows.of(recording)) {
      MediaId asset = rendition.asset();
      if (asset != null) {
        library.describe(asset).ifPresent(file -> ready.put(rendition.kind(), file));
      }
    }
    return ready;
  }

  /** Whether this machine can make them now. */
  public boolean possible() {
    return ffmpeg.program().isPresent();
  }
}
