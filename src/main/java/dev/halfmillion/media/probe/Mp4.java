package dev.halfmillion.media.probe;

import dev.halfmillion.media.MediaType;
import dev.halfmillion.platform.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the boxes of an MP4 or M4A file (ISO 14496-12) as far as its index, {@code moov}: how long
 * it plays, and whether it has a picture. The index may stand at either end of the file.
 */
final class Mp4 {

  private static final int MOST_BOXES = 20_000;

  private final Content content;
  private int boxes;

  private Mp4(Content content) {
    this.content = content;
  }

  static Found read(Content content) throws IOException {
    if (content.exactly(8, 4).word(0).equals("qt  ")) {
      throw new Refusal(
          "media.type",
          "A QuickTime film (.mov) does not play in every browser. Save it as MP4 and upload"
              + " that.");
    }
    return new Mp4(content).read();
  }

  private record Box(String type, long body, long end) {}

  private Found read() throws IOException {
    Box index = find(0, content.size(), box -> box.type().equals("moov"));
    if (index == null) {
      throw new EOFException("No index");
    }
    boolean[] tracks = new boolean[2];
    double[] seconds = new double[1];
    each(index, box -> inspect(box, tracks, seconds));
    if (!tracks[0] && !tracks[1]) {
      throw new EOFException("No track");
    }
    return Found.of(tracks[0] ? MediaType.MP4 : MediaType.M4A, seconds[0]);
  }

  private void inspect(Box box, boolean[] tracks, double[] seconds) throws IOException {
    switch (box.type()) {
      case "mvhd" -> seconds[0] = Math.max(seconds[0], header(box));
      case "mvex" -> {
        Box fragments = find(box.body(), box.end(), b -> b.type().equals("mehd"));
        if (fragments != null && seconds[0] == 0) {
          seconds[0] = fragmented(fragments);
        }
      }
      case "trak" -> {
        String handler = handler(box);
        tracks[0] |= handler.equals("vide");
        tracks[1] |= handler.equals("soun");
      }
      default -> {}
    }
  }

  private double timescale = 0;

  private double header(Box box) throws IOException {
    boolean wide = content.exactly(box.body(), 1).u8(0) == 1;
    Bytes bytes = content.exactly(box.body(), wide ? 32 : 20);
    timescale = bytes.u32(wide ? 20 : 12);
    long duration = wide ? bytes.i64(24) : bytes.u32(16);
    boolean unknown = duration < 0 || (!wide && duration == 0xffffffffL);
    return timescale == 0 || unknown ? 0 : duration / timescale;
  }

  private double fragmented(Box box) throws IOException {
    boolean wide = content.exactly(box.body(), 1).u8(0) == 1;
    Bytes bytes = content.exactly(box.body(), wide ? 12 : 8);
    return timescale == 0 ? 0 : (wide ? bytes.i64(4) : bytes.u32(4)) / timescale;
  }

  private String handler(Box track) throws IOException {
    Box media = find(track.body(), track.end(), box -> box.type().equals("mdia"));
    Box handler =
        media == null ? null : find(media.body(), media.end(), box -> box.type().equals("hdlr"));
    return handler == null ? "" : content.exactly(handler.body(), 12).word(8);
  }

  private interface Visit {

    void to(Box box) throws IOException;
  }

  private void each(Box parent, Visit visit) throws IOException {
    for (long at = parent.body(); at + 8 <= parent.end(); ) {
      Box box = box(at, parent.end());
      visit.to(box);
      at = box.end();
    }
  }

  private @Nullable Box find(long from, long end, Predicate<Box> wanted) throws IOException {
    for (long at = from; at + 8 <= end; ) {
      Box box = box(at, end);
      if (wanted.test(box)) {
        return box;
      }
      at = box.end();
    }
    return null;
  }

  /** A box; one that would end behind its parent is cut off. */
  private Box box(long at, long parentEnd) throws IOException {
    if (++boxes > MOST_BOXES) {
      throw new EOFException("Too many boxes");
    }
    byte[] head = content.some(at, 16);
    Bytes bytes = new Bytes(head);
    long size = bytes.u32(0);
    int length = 8;
    if (size == 1 && head.length == 16) {
      size = bytes.i64(8);
      length = 16;
    } else if (size == 0) {
      size = parentEnd - at;
    }
    if (size < length || size > parentEnd - at) {
      throw new EOFException("A box is cut off");
    }
    return new Box(bytes.word(4), at + length, at + size);
  }
}
