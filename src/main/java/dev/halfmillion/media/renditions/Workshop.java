package dev.halfmillion.media.renditions;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.MediaLimits;
import dev.halfmillion.platform.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where ffmpeg works: a folder that holds the files of one version and is cleared after it. */
@Component
class Workshop {

  private static final Logger log = LoggerFactory.getLogger(Workshop.class);

  /** A version that is hardly smaller than the recording helps nobody. */
  private static final double SMALLER = 0.9;

  private static final long SPARE = 10_000_000;

  private final Ffmpeg ffmpeg;
  private final MediaLibrary library;
  private final MediaLimits limits;
  private final Path folder;
  private final Encoder encoder = new Encoder();

  Workshop(Ffmpeg ffmpeg, MediaLibrary library, MediaLimits limits, Settings settings) {
    this.ffmpeg = ffmpeg;
    this.library = library;
    this.limits = limits;
    this.folder = settings.data().toAbsolutePath().normalize().resolve("media/work");
  }

  enum Outcome {
    MADE,
    NEEDLESS,
    FAILED,
    LATER
  }

  /**
   * What came of a version.
   *
   * @param file what was made, if it was
   */
  record Work(Outcome outcome, String reason, Path file) {}

  /** Whether there is anything to work with. */
  boolean open() {
    return ffmpeg.program().isPresent();
  }

  void stop() {
    encoder.stop();
  }

  void clear() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> left;
    try (Stream<Path> files = Files.list(folder)) {
      left = files.toList();
    }
    for (Path file : left) {
      Files.deleteIfExists(file);
    }
  }

  Work make(RenditionKind kind, MediaAsset source) throws IOException {
    Files.createDirectories(folder);
    Path target = folder.resolve("made." + kind.ending());
    Optional<Path> program = ffmpeg.program();
    if (program.isEmpty()) {
      return new Work(Outcome.LATER, "", target);
    }
    Optional<Path> there = library.onDisk(source);
    long most = Math.round(source.size() * 1.1) + SPARE;
    long room = Files.getFileStore(folder).getUsableSpace() - limits.keepFree().toBytes();
    if (room < most + (there.isPresent() ? 0 : source.size())) {
      return new Work(Outcome.LATER, "It waits for room on the disk.", target);
    }
    Path file = there.isPresent() ? there.get() : fetched(source);
    Encoder.Ended ended =
        encoder.run(
            ffmpeg.command(program.get(), kind, source.type(), file, target, most),
            folder,
            ffmpeg.settings().ffmpegLongest());
    return judged(kind, source, target, ended);
  }

  private Path fetched(MediaAsset source) throws IOException {
    Path copy = folder.resolve("source");
    try (InputStream bytes = library.open(source, 0)) {
      Files.copy(bytes, copy);
    }
    return copy;
  }

  private Work judged(RenditionKind kind, MediaAsset source, Path target, Encoder.Ended ended)
      throws IOException {
    if (ended.code() == Encoder.Ended.STOPPED) {
      return new Work(Outcome.LATER, "", target);
    }
    if (ended.code() == Encoder.Ended.TOO_LONG) {
      return new Work(
          Outcome.FAILED,
          "It took longer than %d hours.".formatted(ffmpeg.settings().ffmpegLongest().toHours()),
          target);
    }
    long size = Files.exists(target) ? Files.size(target) : 0;
    if (ended.code() != 0 || size == 0) {
      return unmade(kind, source, target, ended);
    }
    boolean smaller = kind == RenditionKind.POSTER || size < source.size() * SMALLER;
    return smaller
        ? new Work(Outcome.MADE, "", target)
        : new Work(Outcome.NEEDLESS, "The recording itself is as small.", target);
  }

  private static Work unmade(
      RenditionKind kind, MediaAsset source, Path target, Encoder.Ended ended) {
    if (ended.words().contains("matches no streams")) {
      boolean silent = kind == RenditionKind.AUDIO;
      return new Work(
          Outcome.NEEDLESS,
          silent ? "The recording has no sound." : "The recording has no picture.",
          target);
    }
    log.info("ffmpeg made no {} of {}: {}", kind, source.id(), ended.words().strip());
    return new Work(Outcome.FAILED, "ffmpeg cannot read the recording.", target);
  }
}
