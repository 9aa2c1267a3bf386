package dev.halfmillion.media.renditions;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    library.describe(recording).ifPresent(this::ask);
  }

  /** As {@link #ask(MediaId)}, of a file that is known. */
  public void ask(MediaAsset file) {
    Instant now = clock.instant();
    RenditionKind.of(file.type()).forEach(kind -> rows.ask(file.id(), kind, now));
  }

  /** Asks for those versions of some files that were never asked for. */
  public void askFirst(Collection<MediaAsset> files) {
    Map<MediaId, Set<RenditionKind>> asked =
        rows.of(files.stream().map(MediaAsset::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    Rendition::source, Collectors.mapping(Rendition::kind, Collectors.toSet())));
    files.stream()
        .filter(
            file ->
                !asked.getOrDefault(file.id(), Set.of()).containsAll(RenditionKind.of(file.type())))
        .forEach(this::ask);
  }

  /** What failed of a recording is tried once more, and what was never asked for is asked for. */
  public void askAgain(MediaId recording) {
    ask(recording);
    rows.askAgain(recording, clock.instant());
  }

  /** What was asked for of a recording, and how far it is. */
  public List<Rendition> of(MediaId recording) {
    return rows.of(List.of(recording));
  }

  /** The versions of a recording that are there. */
  public Map<RenditionKind, MediaAsset> ready(MediaId recording) {
    return ready(List.of(recording)).getOrDefault(recording, Map.of());
  }

  /** The versions of some files that are there; of what has none, nothing. */
  public Map<MediaId, Map<RenditionKind, MediaAsset>> ready(Collection<MediaId> sources) {
    List<Rendition> made =
        rows.of(sources).stream().filter(rendition -> rendition.asset() != null).toList();
    Map<MediaId, MediaAsset> files =
        library
            .describe(made.stream().map(Rendition::asset).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(MediaAsset::id, Function.identity()));
    Map<MediaId, Map<RenditionKind, MediaAsset>> ready = new HashMap<>();
    for (Rendition rendition : made) {
      MediaAsset file = files.get(rendition.asset());
      if (file != null) {
        ready
            .computeIfAbsent(rendition.source(), source -> new EnumMap<>(RenditionKind.class))
            .put(rendition.kind(), file);
      }
    }
    return ready;
  }

  /** Whether this machine can make them now. */
  public boolean possible() {
    return ffmpeg.program().isPresent();
  }
}
