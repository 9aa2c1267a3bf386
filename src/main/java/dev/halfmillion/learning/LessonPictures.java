package dev.halfmillion.learning;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.access.SignedLinks;
import dev.halfmillion.media.pictures.PictureSizes;
import dev.halfmillion.media.pictures.PictureSizes.Size;
import dev.halfmillion.media.renditions.RenditionKind;
import dev.halfmillion.media.renditions.Renditions;
import dev.halfmillion.platform.ui.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The pictures in lessons: files of our own that an author has uploaded, named in the text by their
 * address and handed out, as recordings are, by links that open for a while.
 */
@Component
public class LessonPictures {

  private static final String FOLDER = "/media/";
  private static final Pattern IMAGE =
      Pattern.compile("<img [^>]*?src=\"/media/(med_[0-9a-z]+)\"[^>]*>");
  private static final Pattern SHOWN = Pattern.compile("src=\"/media/(med_[0-9a-z]+)\"");
  private static final Pattern VERSIONS = Pattern.compile("srcset=\"([^\"]+)\"");
  private static final Pattern VERSION = Pattern.compile("/media/(med_[0-9a-z]+)");

  /** As wide as the column of text at most. */
  private static final String SIZES = "(min-width: 48em) 44em, 100vw";

  private final MediaLibrary library;
  private final PictureSizes sizes;
  private final Renditions renditions;

  LessonPictures(MediaLibrary library, PictureSizes sizes, Renditions renditions) {
    this.library = library;
    this.sizes = sizes;
    this.renditions = renditions;
  }

  /** How a text names a picture. */
  public static String address(MediaId picture) {
    return FOLDER + picture;
  }

  /** The pictures of a text that are files of ours, in order. */
  public List<MediaAsset> of(String markdown) {
    List<MediaId> named =
        Markdown.pictures(markdown).stream()
            .distinct()
            .flatMap(address -> named(address).stream())
            .toList();
    Map<MediaId, MediaAsset> own = own(named);
    return named.stream().filter(own::containsKey).map(own::get).toList();
  }

  /** Why a text cannot be kept as it is, or empty: a picture of another address would not show. */
  public Optional<String> problem(String markdown) {
    Set<String> own =
        of(markdown).stream().map(picture -> address(picture.id())).collect(Collectors.toSet());
    return Markdown.pictures(markdown).stream()
        .filter(address -> !own.contains(address))
        .findFirst()
        .map(
            address ->
                "The picture %s is not one of yours, so learners would not see it. Save it on your"
                        .formatted(shortened(address))
                    + " device and put it in with “Add a picture”.");
  }

  /** The pictures of a text are used from now on; smaller versions are made by and by. */
  void claim(String markdown) {
    for (MediaAsset picture : of(markdown)) {
      library.claim(picture.id());
      renditions.ask(picture);
    }
  }

  /** Has smaller versions of the pictures of a text made, of those that nobody asked for yet. */
  void askForVersions(String markdown) {
    renditions.askFirst(of(markdown));
  }

  /**
   * A text as learners see it, its pictures under the names of files of ours, or none. Each says
   * how large it is, so that the text does not move when it comes, and in which widths there are
   * WebP versions of it.
   */
  String plain(String markdown) {
    String html = Markdown.htmlWithPictures(markdown);
    List<MediaId> named =
        IMAGE
            .matcher(html)
            .results()
            .flatMap(found -> MediaId.parse(found.group(1)).stream())
            .distinct()
            .toList();
    Map<MediaId, MediaAsset> own = own(named);
    Map<MediaId, Map<RenditionKind, MediaAsset>> made = renditions.ready(own.keySet());
    return IMAGE
        .matcher(html)
        .replaceAll(found -> Matcher.quoteReplacement(shown(found, own, made)));
  }

  private String shown(
      MatchResult found,
      Map<MediaId, MediaAsset> own,
      Map<MediaId, Map<RenditionKind, MediaAsset>> made) {
    String path = FOLDER + found.group(1);
    return MediaId.parse(found.group(1))
        .flatMap(id -> Optional.ofNullable(own.get(id)))
        .map(
            picture ->
                shown(found.group(), path, picture, made.getOrDefault(picture.id(), Map.of())))
        .orElseGet(() -> found.group().replace("\"" + path + "\"", "\"\""));
  }

  private String shown(
      String image, String path, MediaAsset picture, Map<RenditionKind, MediaAsset> made) {
    Optional<Size> size = sizes.of(picture);
    if (size.isEmpty()) {
      return image;
    }
    int width = size.get().width();
    String named = "src=\"" + path + "\"";
    String sized =
        image.replace(
            named, "%s width=\"%d\" height=\"%d\"".formatted(named, width, size.get().height()));
    String versions = versions(made, width);
    return versions.isEmpty()
        ? sized
        : "<picture><source type=\"image/webp\" srcset=\"%s\" sizes=\"%s\">%s</picture>"
            .formatted(versions, SIZES, sized);
  }

  /** The versions from the narrowest on, none twice: a narrow picture is no wider in any. */
  private static String versions(Map<RenditionKind, MediaAsset> made, int width) {
    Map<Integer, String> byWidth = new TreeMap<>();
    made.forEach(
        (kind, file) -> {
          int wide = Math.min(kind.width(), width);
          byWidth.putIfAbsent(wide, address(file.id()) + " " + wide + "w");
        });
    return String.join(", ", byWidth.values());
  }

  /** The same text with addresses that open. */
  static String signed(String plain, SignedLinks links) {
    if (!plain.contains(FOLDER)) {
      return plain;
    }
    String shown =
        SHOWN.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(signed(found, links)));
    return VERSIONS
        .matcher(shown)
        .replaceAll(found -> Matcher.quoteReplacement(signedAll(found.group(), links)));
  }

  private static String signedAll(String versions, SignedLinks links) {
    return VERSION
        .matcher(versions)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(links.to(MediaId.parse(found.group(1)).orElseThrow())));
  }

  private static String signed(MatchResult found, SignedLinks links) {
    MediaId file = MediaId.parse(found.group(1)).orElseThrow();
    return "src=\"" + links.to(file) + "\" loading=\"lazy\"";
  }

  /** Only pictures: a text opens no recording and no document of another lesson. */
  private Map<MediaId, MediaAsset> own(List<MediaId> named) {
    return library.describe(named).stream()
        .filter(file -> file.type().isPicture())
        .collect(Collectors.toMap(MediaAsset::id, Function.identity()));
  }

  private static Optional<MediaId> named(String address) {
    return address.startsWith(FOLDER)
        ? MediaId.parse(address.substring(FOLDER.length()))
        : Optional.empty();
  }

  private static String shortened(String address) {
    return address.length() <= 60 ? address : address.substring(0, 59) + "\u2026";
  }
}
