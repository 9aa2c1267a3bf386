package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.api.Right;

/**
 * A right as a person is told, after "It will be able to".
 *
 * @param words what it lets a program do
 * @param detail what that comprises
 */
public record RightWords(String words, String detail) {

  /** In English. */
  public static RightWords of(Right right) {
    return switch (right) {
      case OPENID ->
          new RightWords(
              "Know which account is yours", "By a number that says nothing else of you.");
      case PROFILE ->
          new RightWords(
              "See your name",
              "As it stands on your certificates; and your language and time zone.");
      case EMAIL -> new RightWords("See your e-mail address", "The one that you sign in with.");
      case PROFILE_WRITE ->
          new RightWords(
              "Change your name, language and time zone",
              "Certificates that you get from then on carry that name.");
      case LEARNING_READ ->
          new RightWords(
              "See what you learn", "Your courses, lessons, progress, notes and certificates.");
      case LEARNING_WRITE ->
          new RightWords(
              "Learn in your name",
              "Save progress and notes, answer quizzes, write in discussions.");
      case ORDERS_READ ->
          new RightWords("See your orders", "What you bought, when, and for how much.");
    };
  }

  /**
   * In a person's language.
   *
   * @param language {@code hi}, or else English
   */
  public static RightWords of(Right right, String language) {
    return "hi".equals(language) ? hindi(right) : of(right);
  }

  private static RightWords hindi(Right right) {
    return switch (right) {
      case OPENID ->
          new RightWords(
              "यह जानना कि आपका खाता कौन-सा है", "एक नंबर से, जो आपके बारे में और कुछ नहीं बताता।");
      case PROFILE ->
          new RightWords(
              "आपका नाम देखना", "जैसा आपके सर्टिफ़िकेट पर है; और आपकी भाषा और टाइम ज़ोन।");
      case EMAIL -> new RightWords("आपका ईमेल पता देखना", "वही, जिससे आप साइन-इन करते हैं।");
      case PROFILE_WRITE ->
          new RightWords(
              "आपका नाम, भाषा और टाइम ज़ोन बदलना", "आगे मिलने वाले सर्टिफ़िकेट पर यही नाम होगा।");
      case LEARNING_READ ->
          new RightWords(
              "यह देखना कि आप क्या सीख रहे हैं", "आपके कोर्स, पाठ, प्रगति, नोट्स और सर्टिफ़िकेट।");
      case LEARNING_WRITE ->
          new RightWords(
              "आपके नाम से सीखना", "प्रगति और नोट्स सहेजना, क्विज़ के जवाब देना, चर्चा में लिखना।");
      case ORDERS_READ -> new RightWords("आपके ऑर्डर देखना", "आपने क्या ख़रीदा, कब और कितने में।");
    };
  }
}
