package dev.halfmillion.site;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** An owner who edits the site, and a visitor who reads it. */
public record SiteOffice(MockMvc web, UserId owner) {

  /** What the owner is answered. */
  public MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return web.perform(request.with(SignedIn.as(owner, Role.OWNER)).with(Csrf.token()))
        .andReturn()
        .getResponse();
  }

  /** What a visitor reads. */
  public String read(String path) throws Exception {
    return web.perform(get(path)).andReturn().getResponse().getContentAsString();
  }

  /** A picture to send, in one colour. */
  public static MockMultipartFile picture(String field, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(new Color(0x8a1c3b));
    canvas.fillRect(0, 0, width, height);
    canvas.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return new MockMultipartFile(field, "mine.png", "image/png", out.toByteArray());
  }
}
