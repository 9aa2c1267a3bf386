package dev.halfmillion.learning.portable;

import dev.halfmillion.learning.portable.Manifest.FileEntry;
import dev.halfmillion.media.ContentHash;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.MediaType;
import dev.halfmillion.media.captions.Captions;
import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.media.uploads.Upload;
import dev.halfmillion.media.uploads.Uploads;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes the media files of a bundle in, each as if somebody had uploaded it: looked into, within
 * its limits, and cleared away again where the course is not made after all.
 */
final class BundleFiles {

  private static final long SMALL = 5_000_000;
  private static final long PICTURE = 20_000_000;
  private static final UserId NOBODY = new UserId(new UUID(0, 0));

  private final BundleSource bundle;
  private final Uploads uploads;
  private final MediaLibrary library;
  private final Map<String, MediaId> known = new HashMap<>();
  private final List<Upload> taken = new ArrayList<>();
  private final List<MediaId> kept = new ArrayList<>();

  BundleFiles(BundleSource bundle, Uploads uploads, MediaLibrary library) {
    this.bundle = bundle;
    this.uploads = uploads;
    this.library = library;
  }

  /** A video, an audio file or a PDF. */
  MediaId large(FileEntry entry) throws IOException {
    return once(entry, () -> received(entry));
  }

  /** A picture or captions. */
  MediaId small(FileEntry entry) throws IOException {
    return once(entry, () -> stored(entry, SMALL));
  }

  /** A picture in a text, and nothing else. */
  MediaId picture(FileEntry entry) throws IOException {
    if (!MediaType.of(entry.type()).isPicture()) {
      throw unfit(entry);
    }
    return once(entry, () -> stored(entry, PICTURE));
  }

  /** The course uses them from now on. */
  void claim() {
    taken.forEach(uploads::claim);
    kept.forEach(library::claim);
  }

  private MediaId received(FileEntry entry) throws IOException {
    FileKind kind =
        switch (MediaType.of(entry.type())) {
          case MP4, WEBM -> FileKind.VIDEO;
          case MP3, M4A -> FileKind.AUDIO;
          case PDF -> FileKind.PDF;
          default -> throw unfit(entry);
        };
    try (InputStream bytes = open(entry, entry.size())) {
      Upload upload = uploads.receive(NOBODY, kind, entry.name(), entry.size(), bytes);
      MediaId media = Objects.requireNonNull(upload.media());
      requireSame(entry, library.describe(media).orElseThrow().content());
      taken.add(upload);
      return media;
    }
  }

  private MediaId stored(FileEntry entry, long most) throws IOException {
    byte[] bytes;
    try (InputStream in = open(entry, Math.min(most, entry.size()))) {
      bytes = in.readAllBytes();
    }
    if (!looksRight(MediaType.of(entry.type()), bytes)) {
      throw unfit(entry);
    }
    requireSame(entry, ContentHash.ofAll(bytes));
    MediaId id =
        library.storeUnclaimed(
            new ByteArrayInputStream(harmless(MediaType.of(entry.type()), bytes)),
            entry.name(),
            entry.type());
    kept.add(id);
    return id;
  }

  private InputStream open(FileEntry entry, long most) throws IOException {
    return new BoundedFile(bundle.open(entry.file()), entry.file(), most);
  }

  private MediaId once(FileEntry entry, Reading reading) throws IOException {
    String key = entry.file() + "\n" + entry.name();
    MediaId before = known.get(key);
    if (before != null) {
      return before;
    }
    MediaId id = reading.read();
    known.put(key, id);
    return id;
  }

  private static void requireSame(FileEntry entry, ContentHash content) {
    if (!content.hex().equals(entry.sha256())) {
      throw new Refusal(
          "bundle.altered",
          "The file %s is not the one that was written out.".formatted(entry.file()));
    }
  }

  /** Captions are written anew, as those that an author sends. */
  private static byte[] harmless(MediaType type, byte[] bytes) {
    return type == MediaType.VTT
        ? Captions.read(bytes).webVtt().getBytes(StandardCharsets.UTF_8)
        : bytes;
  }

  private static boolean looksRight(MediaType type, byte[] bytes) {
    String start = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
    return switch (type) {
      case PNG -> start.startsWith("\u0089PNG");
      case JPEG -> start.startsWith("\u00ff\u00d8\u00ff");
      case WEBP -> start.startsWith("RIFF") && start.endsWith("WEBP");
      case VTT -> start.startsWith("WEBVTT");
      default -> false;
    };
  }

  private static Refusal unfit(FileEntry entry) {
    return new Refusal(
        "media.type",
        "The file %s is not what the manifest says of it."
            .formatted(BundleNames.shown(entry.file())));
  }

  private interface Reading {

    MediaId read() throws IOException;
  }
}
