package dev.halfmillion.media.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.testing.HalfmillionTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HalfmillionTest
class PicturesTests {

  @Autowired Pictures pictures;
  @Autowired MockMvc mvc;

  private static byte[] picture(int width, int height, int type, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, type), format, out);
    return out.toByteArray();
  }

  private byte[] shown(PictureId id, int width) throws Exception {
    return mvc.perform(get(id.path(width)))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
        .andExpect(header().doesNotExist("Set-Cookie"))
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private void assertRefused(byte[] bytes, String words) {
    assertThatThrownBy(() -> pictures.store(new ByteArrayInputStream(bytes)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.sentence()).contains(words));
  }

  @Test
  void aPictureIsWrittenAnewInThreeWidthsAndNeverEnlarged() throws Exception {
    byte[] sent = picture(1_000, 500, BufferedImage.TYPE_INT_RGB, "jpg");
    byte[] tail = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    byte[] hostile = ByteBuffer.allocate(sent.length + tail.length).put(sent).put(tail).array();
    PictureId id = pictures.store(new ByteArrayInputStream(hostile));
    for (int width : new int[] {400, 800, 1_600}) {
      byte[] kept = shown(id, width);
      BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(kept));
      assertThat(drawn.getWidth()).isEqualTo(Math.min(width, 1_000));
      assertThat(drawn.getHeight()).isEqualTo(drawn.getWidth() / 2);
      assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }
  }

  @Test
  void aPhonesPictureIsTurnedUprightAndTellsNoPlaceAnyMore() throws Exception {
    byte[] sent = withCamera(picture(300, 200, BufferedImage.TYPE_INT_RGB, "jpg"));
    assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", "Mysore 12.30N");
    byte[] kept = shown(pictures.store(new ByteArrayInputStream(sent)), 400);
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(kept));
    assertThat(drawn.getWidth()).isEqualTo(200);
    assertThat(drawn.getHeight()).isEqualTo(300);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Mysore");
  }

  /** The picture as a phone held upright writes it: lying, with a note to turn it, and a place. */
  private static byte[] withCamera(byte[] jpeg) {
    byte[] place = "Mysore 12.30N".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer notes = ByteBuffer.allocate(4 + 6 + 38 + place.length);
    notes.putShort((short) 0xFFE1).putShort((short) (notes.capacity() - 2));
    notes.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    notes.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
    notes.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    notes.putShort((short) 0);
    notes.putShort((short) 0x010E).putShort((short) 2).putInt(place.length).putInt(38);
    notes.putInt(0).put(place);
    return ByteBuffer.allocate(jpeg.length + notes.capacity())
        .put(jpeg, 0, 2)
        .put(notes.array())
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  @Test
  void whatShinesThroughStaysSo() throws Exception {
    byte[] sent = picture(50, 40, BufferedImage.TYPE_INT_ARGB, "png");
    PictureId id = pictures.store(new ByteArrayInputStream(sent));
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(shown(id, 400)));
    assertThat(drawn.getColorModel().hasAlpha()).isTrue();
  }

  @Test
  void whatIsNoPictureIsRefused() throws Exception {
    assertRefused("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), "JPEG, PNG or WebP");
    assertRefused(new byte[0], "JPEG, PNG or WebP");
    assertRefused(picture(5, 5, BufferedImage.TYPE_INT_RGB, "gif"), "JPEG, PNG or WebP");
    byte[] cut = java.util.Arrays.copyOf(picture(90, 90, 1, "png"), 60);
    assertRefused(cut, "JPEG, PNG or WebP");
    assertRefused(claiming(100_000, 8, 2), "50 million pixels");
    assertRefused(claiming(7_000, 16, 6), "more than 150 MB");
  }

  @Test
  void addressesThatNameNoPictureAreNotFound() throws Exception {
    for (String file : new String[] {"pic_x-400", "nothing", "pic_-1"}) {
      mvc.perform(get("/pictures/" + file)).andExpect(status().isNotFound());
    }
  }

  /**
   * A few bytes that claim to be a square PNG of so many pixels, with so many bits for a colour.
   */
  private static byte[] claiming(int side, int bits, int colours) {
    byte[] head = "IHDR".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer data = ByteBuffer.allocate(17).put(head).putInt(side).putInt(side);
    data.put(new byte[] {(byte) bits, (byte) colours, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(data.array());
    byte[] mark = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    return ByteBuffer.allocate(33)
        .put(mark)
        .putInt(13)
        .put(data.array())
        .putInt((int) sum.getValue())
        .array();
  }
}
