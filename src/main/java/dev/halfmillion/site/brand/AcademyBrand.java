package dev.halfmillion.site.brand;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Brand;
import dev.halfmillion.platform.BrandSource;
import dev.halfmillion.platform.ui.Look;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The brand as it is settled; the picture is read again only when another one is. */
@Component
class AcademyBrand implements BrandSource {

  /** In pixels: twice what the widest bar shows. */
  private static final int LOGO_WIDTH = 400;

  private final Academy academy;
  private final Pictures pictures;
  private final MediaLibrary library;
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  AcademyBrand(Academy academy, Pictures pictures, MediaLibrary library) {
    this.academy = academy;
    this.pictures = pictures;
    this.library = library;
  }

  @Override
  public Brand brand() {
    String colour = academy.brandColour();
    String logo = academy.logo();
    Kept last = kept.get();
    if (last != null && last.colour().equals(colour) && last.logo().equals(logo)) {
      return last.brand();
    }
    boolean own = colour.isEmpty() || colour.equalsIgnoreCase(Look.BUTTON);
    Brand brand = new Brand(own ? null : colour, logo.isEmpty() ? null : read(logo));
    kept.set(new Kept(colour, logo, brand));
    return brand;
  }

  private Brand.@Nullable Logo read(String logo) {
    MediaAsset asset =
        PictureId.parse(logo).flatMap(id -> pictures.file(id, LOGO_WIDTH)).orElse(null);
    if (asset == null) {
      return null;
    }
    try (InputStream in = library.open(asset, 0)) {
      byte[] bytes = in.readAllBytes();
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
      return picture == null
          ? null
          : new Brand.Logo(
              bytes, asset.type().contentType(), picture.getWidth(), picture.getHeight());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The logo cannot be read", unreadable);
    }
  }

  private record Kept(String colour, String logo, Brand brand) {}
}
