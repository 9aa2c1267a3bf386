package dev.halfmillion.media.pictures;

import dev.halfmillion.platform.Refusal;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * A picture as it was written anew.
 *
 * @param format {@code jpg} where nothing shines through, else {@code png}
 */
record Redrawn(byte[] bytes, String format) {

  private static final Set<String> READ = Set.of("jpeg", "png", "webp");
  private static final long MOST_PIXELS = 50_000_000;
  private static final long MOST_BYTES = 150_000_000;
  private static final double QUALITY = 0.85;

  /** One at a time: a large picture takes twice 150 MB while it is read. */
  private static final ReentrantLock ONE = new ReentrantLock();

  static Map<Integer, Redrawn> of(byte[] sent, List<Integer> widths) {
    ONE.lock();
    try {
      requireReadable(sent);
      BufferedImage whole = upright(sent, widths.getLast());
      Map<Integer, Redrawn> drawn = new TreeMap<>();
      for (int width : widths) {
        drawn.put(width, draw(whole, Math.min(width, whole.getWidth())));
      }
      return drawn;
    } catch (IOException | RuntimeException unreadable) {
      throw unreadable instanceof Refusal known ? known : unfit();
    } finally {
      ONE.unlock();
    }
  }

  String ending() {
    return format;
  }

  String contentType() {
    return format.equals("jpg") ? "image/jpeg" : "image/png";
  }

  /** Asks for the size before anything is unpacked, for a small file can claim a giant picture. */
  private static void requireReadable(byte[] sent) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw unfit();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        if (!READ.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          throw unfit();
        }
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new Refusal(
              "media.picture", "The picture has more than 50 million pixels. Save a smaller one.");
        }
        if (bytes(reader) > MOST_BYTES) {
          throw new Refusal(
              "media.picture",
              "The picture takes more than 150 MB when it is opened. Save a smaller one, or one"
                  + " with 8 bits for each colour.");
        }
      } finally {
        reader.dispose();
      }
    }
  }

  /** How much memory the whole picture takes: with 16 bits for each colour it is twice as much. */
  private static long bytes(ImageReader reader) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    ImageTypeSpecifier raw = reader.getRawImageType(0);
    if (raw == null) {
      return pixels * 3;
    }
    SampleModel model = raw.getSampleModel();
    int bits = model.getNumDataElements() * DataBuffer.getDataTypeSize(model.getDataType());
    return pixels * bits / Byte.SIZE;
  }

  private static BufferedImage upright(byte[] sent, int widest) throws IOException {
    BufferedImage read = Thumbnails.of(new ByteArrayInputStream(sent)).scale(1).asBufferedImage();
    return read.getWidth() <= widest ? read : Thumbnails.of(read).width(widest).asBufferedImage();
  }

  private static Redrawn draw(BufferedImage whole, int width) throws IOException {
    boolean opaque = !whole.getColorModel().hasAlpha();
    String format = opaque ? "jpg" : "png";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var drawing =
        Thumbnails.of(whole)
            .width(width)
            .imageType(opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB)
            .outputFormat(format);
    (opaque ? drawing.outputQuality(QUALITY) : drawing).toOutputStream(out);
    return new Redrawn(out.toByteArray(), format);
  }

  private static Refusal unfit() {
    return new Refusal(
        "media.picture",
        "This cannot be read as a picture, whatever its name says. Choose a JPEG, PNG or WebP.");
  }
}
