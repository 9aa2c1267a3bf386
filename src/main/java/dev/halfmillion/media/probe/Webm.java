package dev.halfmillion.media.probe;

import dev.halfmillion.media.MediaType;
import java.io.EOFException;
import java.io.IOException;

/** Reads the head of a WebM file (EBML) as far as its length, which live recordings lack. */
final class Webm {

  private static final long EBML = 0x1A45DFA3L;
  private static final long SEGMENT = 0x18538067L;
  private static final long INFO = 0x1549A966L;
  private static final long TIMECODE_SCALE = 0x2AD7B1L;
  private static final long DURATION = 0x4489L;
  private static final long CLUSTER = 0x1F43B675L;
  private static final int MOST_ELEMENTS = 200;
  private static final double NANOS = 1_000_000_000;

  private final Content content;

  private Webm(Content content) {
    this.content = content;
  }

  static Found read(Content content) throws IOException {
    return Found.of(MediaType.WEBM, new Webm(content).seconds());
  }

  /** An element: its body has no known end where it was written live. */
  private record Element(long id, long body, long size, boolean open) {

    long end() {
      return body + size;
    }
  }

  private double seconds() throws IOException {
    Element head = element(0);
    if (head.id() != EBML) {
      throw new EOFException("No head");
    }
    Element segment = element(head.end());
    if (segment.id() != SEGMENT) {
      throw new EOFException("No segment");
    }
    if (!segment.open() && segment.end() > content.size()) {
      throw new EOFException("The segment is cut off");
    }
    long at = segment.body();
    for (int i = 0; i < MOST_ELEMENTS && at < content.size(); i++) {
      Element element = element(at);
      if (element.id() == INFO) {
        return info(element);
      }
      if (element.id() == CLUSTER || element.open()) {
        return 0;
      }
      at = element.end();
    }
    return 0;
  }

  private double info(Element info) throws IOException {
    long scale = 1_000_000;
    double duration = 0;
    long at = info.body();
    for (int i = 0; i < MOST_ELEMENTS && at < info.end(); i++) {
      Element element = element(at);
      if (element.id() == TIMECODE_SCALE && element.size() <= 7) {
        scale =
            content.exactly(element.body(), (int) element.size()).unsigned(0, (int) element.size());
      } else if (element.id() == DURATION) {
        duration = number(element);
      }
      at = element.end();
    }
    return duration * scale / NANOS;
  }

  private double number(Element element) throws IOException {
    return switch ((int) element.size()) {
      case 4 -> Float.intBitsToFloat((int) content.exactly(element.body(), 4).u32(0));
      case 8 -> Double.longBitsToDouble(content.exactly(element.body(), 8).i64(0));
      default -> 0;
    };
  }

  private Element element(long at) throws IOException {
    byte[] some = content.some(at, 12);
    Bytes bytes = new Bytes(some);
    int idLength = some.length == 0 ? 9 : length(bytes.u8(0));
    if (idLength > 4 || some.length <= idLength) {
      throw new EOFException("No element");
    }
    int sizeLength = length(bytes.u8(idLength));
    if (sizeLength > 8 || some.length < idLength + sizeLength) {
      throw new EOFException("No size");
    }
    long first = bytes.u8(idLength) & (0xff >> sizeLength);
    long rest = bytes.unsigned(idLength + 1, sizeLength - 1);
    long size = (first << (8 * (sizeLength - 1))) | rest;
    boolean open = size == (1L << (7 * sizeLength)) - 1;
    long body = at + idLength + sizeLength;
    return new Element(
        bytes.unsigned(0, idLength), body, open ? content.size() - body : size, open);
  }

  /** How many bytes a number has, told by the zeros it begins with. */
  private static int length(int first) {
    return Integer.numberOfLeadingZeros(first) - 23;
  }
}
