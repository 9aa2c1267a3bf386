package dev.halfmillion.learning;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.access.SignedLinks;
import dev.halfmillion.platform.ui.Markdown;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The pictures in lessons: files of our own that an author has uploaded, named in the text by their
 * address and handed out, as recordings are, by links that open for a while.
 */
@Component
public class LessonPictures {

  private static final String FOLDER = "/media/";
  private static final Pattern SHOWN = Pattern.compile("src=\"/media/(med_[0-9a-z]+)\"");

  private final MediaLibrary library;

  LessonPictures(MediaLibrary library) {
    this.library = library;
  }

  /** How a text names a picture. */
  public static String address(MediaId picture) {
    return FOLDER + picture;
  }

  /** The pictures of a text that are files of ours, in order. */
  public List<MediaAsset> of(String markdown) {
    return Markdown.pictures(markdown).stream()
        .distinct()
        .flatMap(address -> own(address).stream())
        .toList();
  }

  /** Why a text cannot be kept as it is, or empty: a picture of another address would not show. */
  public Optional<String> problem(String markdown) {
    return Markdown.pictures(markdown).stream()
        .filter(address -> own(address).isEmpty())
        .findFirst()
        .map(
            address ->
                "The picture %s is not one of yours, so learners would not see it. Save it on your"
                        .formatted(shortened(address))
                    + " device and put it in with “Add a picture”.");
  }

  /** The pictures of a text are used from now on. */
  void claim(String markdown) {
    of(markdown).forEach(picture -> library.claim(picture.id()));
  }

  /** A text as learners see it, its pictures under the names of files of ours, or none. */
  String plain(String markdown) {
    Matcher pictures = SHOWN.matcher(Markdown.htmlWithPictures(markdown));
    return pictures.replaceAll(
        found -> own(FOLDER + found.group(1)).isPresent() ? "$0" : "src=\"\"");
  }

  /** The same text with addresses that open. */
  static String signed(String plain, SignedLinks links) {
    if (!plain.contains(FOLDER)) {
      return plain;
    }
    return SHOWN.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(signed(found, links)));
  }

  private static String signed(MatchResult found, SignedLinks links) {
    MediaId file = MediaId.parse(found.group(1)).orElseThrow();
    return "src=\"" + links.to(file) + "\" loading=\"lazy\"";
  }

  /** Only pictures: a text opens no recording and no document of another lesson. */
  private Optional<MediaAsset> own(String address) {
    return address.startsWith(FOLDER)
        ? MediaId.parse(address.substring(FOLDER.length()))
            .flatMap(library::describe)
            .filter(file -> file.type().isPicture())
        : Optional.empty();
  }

  private static String shortened(String address) {
    return address.length() <= 60 ? address : address.substring(0, 59) + "\u2026";
  }
}
