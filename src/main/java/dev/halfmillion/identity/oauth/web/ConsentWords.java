package dev.halfmillion.identity.oauth.web;

/**
 * What the question says around the rights.
 *
 * @param title the question
 * @param lead before the person's address
 * @param head before the rights
 * @param never what no app can
 * @param yes what lets it in
 * @param no what does not
 * @param back where the person goes next, and since when the app is known
 * @param end before the link to the page of devices
 * @param devices that link
 */
public record ConsentWords(
    String title,
    String lead,
    String head,
    String never,
    String yes,
    String no,
    String back,
    String end,
    String devices) {

  /**
   * In a person's language.
   *
   * @param language {@code hi}, or else English
   * @param place the host that the person goes back to; empty for an app on the person's device
   * @param since the day the owner registered the app, as text
   */
  static ConsentWords of(String language, String app, String place, String since) {
    return "hi".equals(language) ? hindi(app, place, since) : english(app, place, since);
  }

  private static ConsentWords english(String app, String place, String since) {
    return new ConsentWords(
        "Let " + app + " in?",
        "The app asks for access to your account:",
        "It will be able to",
        "It never sees your password, pays nothing, and cannot change how you sign in.",
        "Let " + app + " in",
        "No, do not let it in",
        (place.isEmpty()
                ? "You go back to an app on this device. Let it in only if you began this there"
                    + " yourself."
                : "You go back to " + place + ".")
            + " Registered here since "
            + since
            + ".",
        "You can sign it out any time under",
        "Devices and apps");
  }

  private static ConsentWords hindi(String app, String place, String since) {
    return new ConsentWords(
        app + " को अनुमति दें?",
        "यह ऐप आपके खाते तक पहुँच चाहता है:",
        "यह ऐप इन बातों की अनुमति चाहता है",
        "यह आपका पासवर्ड कभी नहीं देखता, कोई भुगतान नहीं करता, और आपके साइन-इन का तरीका नहीं बदल"
            + " सकता।",
        app + " को अनुमति दें",
        "नहीं, अनुमति न दें",
        (place.isEmpty()
                ? "आगे आप इसी डिवाइस के ऐप पर लौटेंगे। अनुमति तभी दें, जब शुरुआत आपने वहीं से की"
                    + " हो।"
                : "आगे आप " + place + " पर लौटेंगे।")
            + " यह ऐप यहाँ "
            + since
            + " से दर्ज है।",
        "इसे आप कभी भी यहाँ से साइन-आउट कर सकते हैं:",
        "डिवाइस और ऐप");
  }
}
