package dev.halfmillion.media.probe;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Small files as cameras and recorders write them, byte by byte. */
public final class Films {

  private Films() {}

  /** A film of so many seconds, its index in front, with some bytes of picture. */
  public static byte[] mp4(int seconds) {
    return join(start("isom"), moov(seconds, "vide"), box("mdat", new byte[200]));
  }

  /** As a camera writes it: the index comes last. */
  public static byte[] mp4IndexLast(int seconds) {
    return join(start("isom"), box("mdat", new byte[200]), moov(seconds, "vide"));
  }

  /** Sound alone. */
  public static byte[] m4a(int seconds) {
    return join(start("M4A "), moov(seconds, "soun"), box("mdat", new byte[200]));
  }

  /** What an iPhone records by default. */
  public static byte[] mov() {
    return join(start("qt  "), moov(5, "vide"));
  }

  /** A film whose index does not say how long it is, as one streamed live. */
  public static byte[] liveMp4() {
    return join(start("iso5"), moov(0, "vide"), box("mdat", new byte[20]));
  }

  /** The head of a film up to the picture, which shall have so many bytes. */
  public static byte[] headOfGiant(int seconds, long picture) {
    byte[] front = join(start("isom"), moov(seconds, "vide"));
    ByteBuffer head = ByteBuffer.allocate(front.length + 16).put(front);
    head.putInt(1).put(ascii("mdat")).putLong(picture + 16);
    return head.array();
  }

  /** A constant 128 kbit/s, 44.1 kHz: 417 bytes a frame. */
  public static byte[] mp3(int frames) {
    byte[] frame = new byte[417];
    frame[0] = (byte) 0xff;
    frame[1] = (byte) 0xfb;
    frame[2] = (byte) 0x90;
    byte[] tag = join(ascii("ID3"), new byte[] {3, 0, 0, 0, 0, 0, 10}, new byte[10]);
    byte[] all = tag;
    for (int i = 0; i < frames; i++) {
      all = join(all, frame);
    }
    return all;
  }

  /** A WebM film whose head says 12.5 seconds. */
  public static byte[] webm() {
    byte[] duration = ByteBuffer.allocate(4).putFloat(12_500f).array();
    byte[] info =
        join(
            new byte[] {0x2a, (byte) 0xd7, (byte) 0xb1, (byte) 0x83, 0x0f, 0x42, 0x40},
            new byte[] {0x44, (byte) 0x89, (byte) 0x84},
            duration);
    byte[] body =
        join(new byte[] {0x15, 0x49, (byte) 0xa9, 0x66, (byte) (0x80 | info.length)}, info);
    return join(
        new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, (byte) 0x80},
        new byte[] {0x18, 0x53, (byte) 0x80, 0x67, (byte) (0x80 | body.length)},
        body);
  }

  /** A PDF with nothing on it. */
  public static byte[] pdf() {
    return ascii("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n");
  }

  private static byte[] start(String brand) {
    return box("ftyp", join(ascii(brand), new byte[4], ascii("isom")));
  }

  private static byte[] moov(int seconds, String handler) {
    ByteBuffer header = ByteBuffer.allocate(100);
    header.putInt(12, 1_000).putInt(16, seconds * 1_000);
    byte[] kind = join(new byte[8], ascii(handler), new byte[12]);
    return box(
        "moov", join(box("mvhd", header.array()), box("trak", box("mdia", box("hdlr", kind)))));
  }

  private static byte[] box(String type, byte[] body) {
    byte[] size = ByteBuffer.allocate(4).putInt(body.length + 8).array();
    return join(size, ascii(type), body);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
