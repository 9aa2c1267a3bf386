package dev.halfmillion.site.editing;

import dev.halfmillion.platform.ui.Look;
import dev.halfmillion.site.brand.BrandDesk.Chosen;
import org.jspecify.annotations.Nullable;

/**
 * What was sent of the form for logo and colour.
 *
 * @param colour as typed
 * @param own whether the program's own colour is wished for
 * @param kept a picture that was sent already; empty for none
 * @param off whether no logo is wished for
 * @param seenColour what was settled when the form was opened
 * @param seenLogo what was settled when the form was opened
 */
record LookForm(
    String colour, boolean own, String kept, boolean off, String seenColour, String seenLogo) {

  static LookForm of(Chosen now) {
    return new LookForm(
        now.colour(), now.colour().isEmpty(), now.logo(), false, now.colour(), now.logo());
  }

  /** With a picture that has just been sent. */
  LookForm with(@Nullable String picture) {
    return picture == null ? this : new LookForm(colour, own, picture, false, seenColour, seenLogo);
  }

  Chosen seen() {
    return new Chosen(seenColour, seenLogo);
  }

  Chosen chosen() {
    boolean programs = own || colour.strip().equalsIgnoreCase(Look.BUTTON);
    return new Chosen(programs ? "" : colour.strip(), off ? "" : kept);
  }
}
