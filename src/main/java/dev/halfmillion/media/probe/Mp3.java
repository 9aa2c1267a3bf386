package dev.halfmillion.media.probe;

import dev.halfmillion.media.MediaType;
import java.io.EOFException;
import java.io.IOException;

/**
 * Reads the first frames of an MP3 file (MPEG 1 and 2, layer III): the length is in a Xing, Info or
 * VBRI header, or follows from the size at a constant rate.
 */
final class Mp3 {

  private static final int[] RATES_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] RATES_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] SAMPLINGS = {44_100, 48_000, 32_000};
  private static final int WINDOW = 64 * 1024;

  private Mp3() {}

  /** A frame's header: how many bytes it has, and how many samples at which rate. */
  private record Frame(int length, int samples, int sampling, int bitsASecond, int side) {}

  static boolean isFrame(Bytes bytes, int at) {
    return at + 4 <= bytes.array().length && frame(bytes, at) != null;
  }

  static Found read(Content content) throws IOException {
    long audio = afterTags(content);
    Bytes window = new Bytes(content.some(audio, WINDOW));
    for (int at = 0; at + 4 <= window.array().length; at++) {
      Frame frame = frame(window, at);
      if (frame != null && isFrame(window, at + frame.length())) {
        return Found.of(MediaType.MP3, seconds(window, at, frame, content.size() - audio - at));
      }
    }
    throw new EOFException("No sound");
  }

  private static long afterTags(Content content) throws IOException {
    Bytes head = new Bytes(content.some(0, 10));
    if (!head.has(0, "ID3") || head.array().length < 10) {
      return 0;
    }
    int size = head.u8(6) << 21 | head.u8(7) << 14 | head.u8(8) << 7 | head.u8(9);
    return 10L + size;
  }

  private static @org.jspecify.annotations.Nullable Frame frame(Bytes bytes, int at) {
    int second = bytes.u8(at + 1);
    int third = bytes.u8(at + 2);
    boolean layer3 = bytes.u8(at) == 0xff && (second & 0xe6) == 0xe2;
    int version = second >> 3 & 3;
    int rate = third >> 4;
    int sampling = third >> 2 & 3;
    if (!layer3 || version == 1 || rate == 0 || rate == 15 || sampling == 3) {
      return null;
    }
    boolean one = version == 3;
    int hertz = SAMPLINGS[sampling] / (one ? 1 : version == 2 ? 2 : 4);
    int bits = (one ? RATES_1 : RATES_2)[rate] * 1_000;
    int samples = one ? 1_152 : 576;
    boolean mono = bytes.u8(at + 3) >> 6 == 3;
    int side = one ? (mono ? 17 : 32) : mono ? 9 : 17;
    int length = samples / 8 * bits / hertz + (third >> 1 & 1);
    return new Frame(length, samples, hertz, bits, side);
  }

  private static double seconds(Bytes window, int at, Frame frame, long audio) {
    int xing = at + 4 + frame.side();
    if ((window.has(xing, "Xing") || window.has(xing, "Info")) && (window.u8(xing + 7) & 1) == 1) {
      return (double) window.u32(xing + 8) * frame.samples() / frame.sampling();
    }
    int vbri = at + 36;
    if (window.has(vbri, "VBRI")) {
      return (double) window.u32(vbri + 14) * frame.samples() / frame.sampling();
    }
    return audio * 8.0 / frame.bitsASecond();
  }
}
