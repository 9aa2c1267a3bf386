package dev.halfmillion.learning.portable;

import dev.halfmillion.platform.Refusal;
import java.util.regex.Pattern;

/** The only names a bundle has; nothing else is opened or written, wherever it would lead. */
final class BundleNames {

  private static final Pattern FILE =
      Pattern.compile(
          "course\\.json|lessons/[a-z0-9-]{1,100}\\.md|quizzes/[a-z0-9-]{1,100}\\.yaml|media/[a-z0-9-]{1,80}\\.[a-z0-9]{1,5}");
  private static final Pattern FOLDER = Pattern.compile("(?:lessons|quizzes|media)/");

  private BundleNames() {}

  static boolean isFolder(String name) {
    return FOLDER.matcher(name).matches();
  }

  static String require(String name) {
    if (!FILE.matcher(name).matches()) {
      throw new Refusal(
          "bundle.name",
          "\"%s\" is no file of a course. Nothing was read in.".formatted(shown(name)));
    }
    return name;
  }

  static String shown(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() <= 80 ? plain : plain.substring(0, 80) + "\u2026";
  }
}
