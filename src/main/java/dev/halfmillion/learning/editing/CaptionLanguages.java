package dev.halfmillion.learning.editing;

import dev.halfmillion.platform.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The languages that captions are offered in, each by its own name. */
public final class CaptionLanguages {

  private static final String[] ALL = {
    "en",
    "English",
    "hi",
    "हिन्दी",
    "bn",
    "বাংলা",
    "te",
    "తెలుగు",
    "mr",
    "मराठी",
    "ta",
    "தமிழ்",
    "gu",
    "ગુજરાતી",
    "kn",
    "ಕನ್ನಡ",
    "ml",
    "മലയാളം",
    "or",
    "ଓଡ଼ିଆ",
    "pa",
    "ਪੰਜਾਬੀ",
    "as",
    "অসমীয়া",
    "ur",
    "اردو",
    "ne",
    "नेपाली",
    "sa",
    "संस्कृतम्",
    "ar",
    "العربية",
    "de",
    "Deutsch",
    "es",
    "Español",
    "fr",
    "Français",
    "id",
    "Bahasa Indonesia",
    "ja",
    "日本語",
    "pt",
    "Português",
    "zh",
    "中文"
  };

  private CaptionLanguages() {}

  /** All of them: the word that files use, and the name. */
  public static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < ALL.length; i += 2) {
      all.put(ALL[i], ALL[i + 1]);
    }
    return all;
  }

  /**
   * The name of a language.
   *
   * @throws Refusal {@code captions.language} for one that is not offered
   */
  static String name(String lang) {
    String name = all().get(lang);
    if (name == null) {
      throw new Refusal("captions.language", "Choose the language of the captions.");
    }
    return name;
  }
}
