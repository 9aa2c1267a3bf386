package dev.halfmillion.site.brand;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import java.io.InputStream;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Sets the academy's logo and colour. */
@Service
public class BrandDesk {

  private final KnownSettings settings;
  private final Pictures pictures;
  private final AuditLog audit;
  private final Transactions transactions;

  BrandDesk(KnownSettings settings, Pictures pictures, AuditLog audit, Transactions transactions) {
    this.settings = settings;
    this.pictures = pictures;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** What is settled now. */
  public Chosen now() {
    return new Chosen(settings.text(Setting.BRAND_COLOUR), settings.text(Setting.LOGO));
  }

  /** Whether the environment settles the colour. */
  public boolean colourIsFixed() {
    return settings.isFixed(Setting.BRAND_COLOUR);
  }

  /** Whether the environment settles the logo. */
  public boolean logoIsFixed() {
    return settings.isFixed(Setting.LOGO);
  }

  /**
   * Keeps a picture that may become the logo.
   *
   * @throws Refusal where it is none that can be read
   */
  public String keep(InputStream picture) {
    return pictures.store(picture).toString();
  }

  /**
   * Settles both.
   *
   * @param seen what was settled when the person looked
   * @throws Refusal with 409 where something else is by now, and with 422 for what cannot be
   */
  public void choose(Chosen wished, Chosen seen, UserId by) {
    Chosen next =
        new Chosen(
            colourIsFixed() ? seen.colour() : wished.colour(),
            logoIsFixed() ? seen.logo() : wished.logo());
    if (!next.colour().matches("(#[0-9a-fA-F]{6})?")) {
      throw new Refusal("site.colour", "Choose a colour such as #0b5a55.");
    }
    if (!next.logo().isEmpty()
        && PictureId.parse(next.logo()).flatMap(id -> pictures.file(id, 400)).isEmpty()) {
      throw new Refusal("site.logo", "Choose the picture once more.");
    }
    if (!now().equals(seen)) {
      throw Refusal.conflict("site.look-raced", "Somebody else has just changed logo or colour.");
    }
    if (next.equals(seen)) {
      return;
    }
    transactions.run(
        () -> {
          settings.store(Map.of(Setting.BRAND_COLOUR, next.colour(), Setting.LOGO, next.logo()));
          audit.record(by, "site.look-changed", "site", said(next, seen));
        });
  }

  private static String said(Chosen next, Chosen seen) {
    String colour =
        next.colour().equals(seen.colour())
            ? ""
            : "Colour " + (next.colour().isEmpty() ? "of the program. " : next.colour() + ". ");
    String logo =
        next.logo().equals(seen.logo()) ? "" : next.logo().isEmpty() ? "Logo off." : "New logo.";
    return (colour + logo).strip();
  }

  /**
   * Logo and colour.
   *
   * @param colour {@code #rrggbb}; empty for the program's own
   * @param logo the outside identifier of a picture; empty for none
   */
  public record Chosen(String colour, String logo) {}
}
