package dev.halfmillion.platform.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR code as the path of an SVG: each dark run of a row is a bar one module high.
 *
 * @param size side in modules, the quiet zone of two modules included
 * @param path the path data
 */
public record QrCode(int size, String path) {

  private static final int DARK = 0x000000;
  private static final int LIGHT = 0xffffff;

  /** The side of a module in a picture, so that no viewer blurs its edge. */
  private static final int DOTS = 8;

  /** The code of a text, such as an address. */
  public static QrCode of(String text) {
    BitMatrix bits = bits(text);
    return new QrCode(bits.getWidth(), path(bits));
  }

  /** The code of a text as a PNG within an address, for what cannot draw paths. */
  public static String picture(String text) {
    BitMatrix bits = bits(text);
    int side = bits.getWidth() * DOTS;
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        picture.setRGB(x, y, bits.get(x / DOTS, y / DOTS) ? DARK : LIGHT);
      }
    }
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static BitMatrix bits(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  2));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("No QR code holds this text", tooLong);
    }
  }

  private static String path(BitMatrix bits) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          int start = x;
          while (x < bits.getWidth() && bits.get(x, y)) {
            x++;
          }
          path.append('M').append(start).append(' ').append(y).append('h').append(x - start);
          path.append("v1H").append(start).append('z');
        }
      }
    }
    return path.toString();
  }

  /** The code as a file, dark on light in every theme. */
  public String svg() {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%2$d" height="%2$d">\
    <rect width="%1$d" height="%1$d" fill="#ffffff"/><path d="%3$s" fill="#000000"/></svg>
    """
        .formatted(size, size * 12, path);
  }
}
