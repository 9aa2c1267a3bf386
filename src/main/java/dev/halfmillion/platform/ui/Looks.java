package dev.halfmillion.platform.ui;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Brand;
import dev.halfmillion.platform.BrandSource;
import dev.halfmillion.platform.ui.Assets.Asset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The academy's look, made once for each change of it. Its files have addresses with a hash, as the
 * bundles have, and stay what they are until the next start for pages that were kept.
 */
@Component
public class Looks {

  private static final Logger log = LoggerFactory.getLogger(Looks.class);
  private static final Pattern NAME = Pattern.compile("(brand|logo|card)-[0-9a-f]{10}\\.[a-z]+");

  private final ObjectProvider<BrandSource> source;
  private final Academy academy;
  private final AtomicReference<@Nullable Made> made = new AtomicReference<>();

  Looks(ObjectProvider<BrandSource> source, Academy academy) {
    this.source = source;
    this.academy = academy;
  }

  /** The look of now; the last one known where it cannot be asked for. */
  public Look look() {
    return present().look();
  }

  /** The look of mails; few mail programs show WebP. */
  public MailLook mail() {
    Look look = look();
    Look.Logo logo = look.logo();
    return logo == null || logo.path().endsWith("webp")
        ? new MailLook(look.button(), null, 0, 0, false)
        : new MailLook(
            look.button(),
            academy.url(logo.path()).toString(),
            logo.width(),
            logo.height(),
            logo.wide());
  }

  /** The mark as an SVG picture: the square logo, or the akshar of the name in the colour. */
  String icon() {
    return present().icon();
  }

  /** The file of this name, also one that has just been replaced under its former hash. */
  Optional<Asset> find(String file) {
    if (!NAME.matcher(file).matches()) {
      return Optional.empty();
    }
    String kind = file.substring(0, file.indexOf('-'));
    return present().files().stream().filter(f -> f.file().startsWith(kind + "-")).findFirst();
  }

  private Made present() {
    Made last = made.get();
    try {
      BrandSource asked = source.getIfAvailable();
      Brand brand = asked == null ? Brand.NONE : asked.brand();
      String name = academy.name();
      if (last != null && last.brand().equals(brand) && last.name().equals(name)) {
        return last;
      }
      Made fresh = make(brand, name);
      made.set(fresh);
      return fresh;
    } catch (RuntimeException unknown) {
      log.warn("The academy's look cannot be read", unknown);
      return last == null ? make(Brand.NONE, "") : last;
    }
  }

  private static Made make(Brand brand, String name) {
    String colour =
        brand.colour() == null ? Look.BUTTON : BrandColours.light(brand.colour()).brand();
    Asset card = Assets.file("card.png", "image/png", SocialCard.of(name, colour, brand.logo()));
    Asset sheet = brand.colour() == null ? null : sheet(brand.colour());
    Brand.Logo logo = brand.logo();
    Asset picture = logo == null ? null : picture(logo);
    Look look =
        new Look(
            sheet == null ? null : path(sheet),
            picture == null || logo == null
                ? null
                : new Look.Logo(path(picture), logo.width(), logo.height(), logo.wide()),
            colour,
            path(card));
    List<Asset> files =
        Stream.of(card, sheet, picture)
            .flatMap(file -> Optional.ofNullable(file).stream())
            .toList();
    return new Made(brand, name, look, MarkIcon.svg(name, colour, logo), files);
  }

  private static Asset sheet(String colour) {
    byte[] text = BrandSheet.of(colour).getBytes(StandardCharsets.UTF_8);
    return Assets.file("brand.css", "text/css", text);
  }

  private static Asset picture(Brand.Logo logo) {
    String ending = logo.type().substring("image/".length());
    return Assets.file("logo." + ending, logo.type(), logo.bytes());
  }

  private static String path(Asset asset) {
    return "/assets/" + asset.file();
  }

  private record Made(Brand brand, String name, Look look, String icon, List<Asset> files) {}
}
