package dev.halfmillion.backoffice.setup;

import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.TypedSettings;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.IndianState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was typed about the business. */
record BusinessForm(Map<Setting, String> typed) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LEGAL_NAME = 120;
  private static final int LONGEST_ADDRESS = 300;
  static final String OWN_COLOUR = "#0b5a55";

  static BusinessForm of(Map<String, String> form) {
    Map<Setting, String> typed =
        TypedSettings.of(
            form,
            Setting.NAME,
            Setting.LEGAL_NAME,
            Setting.ADDRESS,
            Setting.PIN,
            Setting.STATE,
            Setting.GSTIN,
            Setting.SUPPORT_EMAIL,
            Setting.PHONE,
            Setting.BRAND_COLOUR,
            Setting.LOGO);
    typed.computeIfPresent(
        Setting.SUPPORT_EMAIL,
        (setting, mail) -> EmailAddress.parse(mail).map(EmailAddress::value).orElse(mail));
    typed.computeIfPresent(Setting.PIN, (setting, pin) -> pin.replace(" ", ""));
    typed.computeIfPresent(Setting.GSTIN, (setting, text) -> TaxForm.capitals(text));
    // The program's own colour is no choice of the owner's, and follows the program's versions.
    typed.computeIfPresent(
        Setting.BRAND_COLOUR,
        (setting, colour) ->
            colour.toLowerCase(Locale.ROOT).equals(OWN_COLOUR)
                ? ""
                : colour.toLowerCase(Locale.ROOT));
    return new BusinessForm(typed);
  }

  /** With a picture that has just been kept. */
  BusinessForm withLogo(PictureId picture) {
    typed.put(Setting.LOGO, picture.toString());
    return this;
  }

  /** What to mend; what the environment settles is not looked at. */
  List<Problem> problems(KnownSettings known) {
    List<Problem> problems = new ArrayList<>();
    check(
        problems,
        known,
        Setting.NAME,
        "[^<>\"]{1," + LONGEST_NAME + "}",
        "Write the name of your academy in at most 60 characters, without quotation marks.");
    check(
        problems,
        known,
        Setting.LEGAL_NAME,
        ".{0," + LONGEST_LEGAL_NAME + "}",
        "Write the name on invoices in at most 120 characters.");
    check(
        problems,
        known,
        Setting.ADDRESS,
        "(?s).{5," + LONGEST_ADDRESS + "}",
        "Write the address as it stands on invoices, in at most 300 characters.");
    check(problems, known, Setting.PIN, "[1-9][0-9]{5}", "A PIN code has six digits.");
    checkMail(problems, known);
    check(
        problems,
        known,
        Setting.PHONE,
        "[+0-9][0-9 ()-]{5,24}|",
        "Write a phone number such as +91 98765 43210, or leave it empty.");
    check(problems, known, Setting.BRAND_COLOUR, "#[0-9a-f]{6}|", "Choose a colour.");
    if (!text(Setting.LOGO).isEmpty() && PictureId.parse(text(Setting.LOGO)).isEmpty()) {
      problems.add(new Problem(Setting.LOGO.field(), "Choose the picture once more."));
    }
    checkState(problems, known);
    checkPlace(problems, known);
    return problems;
  }

  private void checkMail(List<Problem> problems, KnownSettings known) {
    String address = text(Setting.SUPPORT_EMAIL);
    if (!known.isFixed(Setting.SUPPORT_EMAIL)
        && !address.isEmpty()
        && EmailAddress.parse(address).isEmpty()) {
      problems.add(
          new Problem(
              Setting.SUPPORT_EMAIL.field(),
              "Write an e-mail address such as help@example.in, or leave it empty."));
    }
  }

  /** The two are compared where both could be right, and at the one that can be mended here. */
  private void checkPlace(List<Problem> problems, KnownSettings known) {
    Setting mended = known.isFixed(Setting.PIN) ? Setting.STATE : Setting.PIN;
    String pin = settled(known, Setting.PIN);
    if (known.isFixed(mended) || !pin.matches("[1-9][0-9]{5}")) {
      return;
    }
    PinCodes.problem(pin, settled(known, Setting.STATE))
        .ifPresent(sentence -> problems.add(new Problem(mended.field(), sentence)));
  }

  private String settled(KnownSettings known, Setting setting) {
    return known.isFixed(setting) ? known.text(setting) : text(setting);
  }

  private void checkState(List<Problem> problems, KnownSettings known) {
    String state = known.isFixed(Setting.STATE) ? known.text(Setting.STATE) : text(Setting.STATE);
    if (known.isFixed(Setting.STATE) && known.isFixed(Setting.GSTIN)) {
      return;
    }
    if (IndianState.ofCode(state).isEmpty()) {
      problems.add(new Problem(Setting.STATE.field(), "Choose the State your business is in."));
    } else {
      checkRegistration(problems, known, state);
    }
  }

  /** A business that moves takes a registration of its new State with it, in the same form. */
  private void checkRegistration(List<Problem> problems, KnownSettings known, String state) {
    String present = known.text(Setting.GSTIN);
    if (present.isEmpty()) {
      typed.remove(Setting.GSTIN);
    } else if (known.isFixed(Setting.GSTIN)) {
      if (!present.startsWith(state)) {
        problems.add(new Problem(Setting.STATE.field(), settledElsewhere(present)));
      }
    } else {
      registrationProblem(typed.getOrDefault(Setting.GSTIN, present), state)
          .ifPresent(sentence -> problems.add(new Problem(Setting.GSTIN.field(), sentence)));
    }
  }

  private static Optional<String> registrationProblem(String gstin, String state) {
    return gstin.isEmpty()
        ? Optional.of(
            "Write the registration number of the State your business is in. Is it registered no"
                + " more? Say so on the page about tax first.")
        : TaxForm.gstinProblem(gstin, state);
  }

  private static String settledElsewhere(String gstin) {
    return "Your GST registration %s is of %s. It is settled by %s, so change it there first."
        .formatted(gstin, TaxForm.name(gstin.substring(0, 2)), Setting.GSTIN.variable());
  }

  private void check(
      List<Problem> problems, KnownSettings known, Setting setting, String form, String sentence) {
    if (!known.isFixed(setting) && !text(setting).matches(form)) {
      problems.add(new Problem(setting.field(), sentence));
    }
  }

  private String text(Setting setting) {
    return typed.getOrDefault(setting, "");
  }
}
