package dev.halfmillion.learning.portable;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseCertificates;
import dev.halfmillion.learning.CourseCover;
import dev.halfmillion.learning.CourseDraft;
import dev.halfmillion.learning.CourseDraft.SectionDraft;
import dev.halfmillion.learning.CourseFacts;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.LessonDraft;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.LessonPictures;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.learning.LessonVideo.Chapter;
import dev.halfmillion.learning.editing.ChapterText;
import dev.halfmillion.learning.portable.Manifest.FileEntry;
import dev.halfmillion.learning.portable.Manifest.Item;
import dev.halfmillion.learning.portable.Manifest.Part;
import dev.halfmillion.learning.portable.Manifest.Recording;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.uploads.Uploads;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a course in as a draft. Nothing in a bundle is believed: names are of one form, sizes are
 * those of the manifest, files are told by their bytes. A bundle that is refused leaves no course,
 * and its files are cleared away.
 */
@Service
public class CourseImport {

  private static final long LARGEST_MANIFEST = 5_000_000;
  private static final long LARGEST_TEXT = 400_000;
  private static final long LARGEST_SHEET = 4_000_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Courses courses;
  private final CourseAuthoring authoring;
  private final Uploads uploads;
  private final MediaLibrary library;
  private final List<LessonSheet> sheets;
  private final CourseCertificates certificates;
  private final Transactions transactions;

  CourseImport(
      Courses courses,
      CourseAuthoring authoring,
      Uploads uploads,
      MediaLibrary library,
      List<LessonSheet> sheets,
      CourseCertificates certificates,
      Transactions transactions) {
    this.courses = courses;
    this.authoring = authoring;
    this.uploads = uploads;
    this.library = library;
    this.sheets = sheets;
    this.certificates = certificates;
    this.transactions = transactions;
  }

  /**
   * What was read in.
   *
   * @param slug its word in addresses
   * @param refused a sentence for each part that was left out
   */
  public record Imported(CourseId id, String slug, String title, List<String> refused) {

    public Imported {
      refused = List.copyOf(refused);
    }
  }

  /**
   * Reads a course in, unpublished.
   *
   * @param source a folder or a zip file
   * @param as another word in addresses than the bundle's; null for the bundle's
   * @throws Refusal with the file at fault, where it is not what an export writes, or the word is
   *     taken
   */
  public Imported read(Path source, @Nullable String as) {
    try (BundleSource bundle = BundleSource.of(source)) {
      Manifest manifest = manifest(bundle);
      String slug = as == null ? manifest.slug() : as;
      if (courses.taken(slug)) {
        throw Refusal.conflict(
            "course.slug-taken",
            "There is a course \"%s\" already. Give this one another word with --as."
                .formatted(BundleNames.shown(slug)));
      }
      BundleFiles files = new BundleFiles(bundle, uploads, library);
      CourseDraft draft = draft(bundle, files, manifest, slug);
      Map<String, Sheet> written = sheets(bundle, manifest);
      CourseId id = CourseId.next();
      List<String> refused =
          transactions.call(
              () -> {
                authoring.create(id, draft);
                files.claim();
                if (Boolean.TRUE.equals(manifest.certificate())) {
                  certificates.give(id);
                }
                return fill(id, written);
              });
      return new Imported(id, slug, manifest.title(), refused);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read " + source, failed);
    }
  }

  /** A lesson's sheet as it was read. */
  private record Sheet(LessonSheet kind, String name, String text) {}

  /** The sheets of the bundle by the words of their lessons. */
  private Map<String, Sheet> sheets(BundleSource bundle, Manifest manifest) throws IOException {
    Map<String, Sheet> found = new HashMap<>();
    for (Part part : manifest.sections()) {
      for (Item item : part.lessons()) {
        String name = item.sheet();
        for (LessonSheet sheet : sheets) {
          if (name != null && sheet.kind() == item.kind()) {
            found.put(item.slug(), new Sheet(sheet, name, text(bundle, name, LARGEST_SHEET)));
          }
        }
      }
    }
    return found;
  }

  private List<String> fill(CourseId id, Map<String, Sheet> written) {
    List<String> refused = new ArrayList<>();
    if (!written.isEmpty()) {
      courses
          .draft(id)
          .orElseThrow()
          .lessons()
          .filter(line -> written.containsKey(line.slug()))
          .forEach(
              line -> {
                Sheet sheet = Objects.requireNonNull(written.get(line.slug()));
                refused.addAll(sheet.kind().read(line.id(), sheet.name(), sheet.text()));
              });
    }
    return refused;
  }

  private static Manifest manifest(BundleSource bundle) throws IOException {
    String text = text(bundle, Manifest.NAME, LARGEST_MANIFEST);
    Manifest manifest;
    try {
      manifest = JSON.readValue(text, Manifest.class);
    } catch (JacksonException unreadable) {
      throw new Refusal(
          "bundle.manifest",
          "course.json cannot be read: %s".formatted(unreadable.getOriginalMessage()));
    }
    if (manifest == null || !Manifest.FORMAT.equals(manifest.format())) {
      throw new Refusal("bundle.manifest", "course.json does not describe a course.");
    }
    if (manifest.version() != Manifest.VERSION) {
      throw new Refusal(
          "bundle.version",
          "The course is written in version %d of the format; this program reads version %d."
              .formatted(manifest.version(), Manifest.VERSION));
    }
    Completeness.require(manifest);
    return manifest;
  }

  private static CourseDraft draft(
      BundleSource bundle, BundleFiles files, Manifest manifest, String slug) throws IOException {
    List<SectionDraft> sections = new ArrayList<>();
    for (Part part : manifest.sections()) {
      List<LessonDraft> lessons = new ArrayList<>();
      for (Item item : part.lessons()) {
        lessons.add(lesson(bundle, files, item));
      }
      sections.add(new SectionDraft(part.title(), lessons));
    }
    CourseFacts facts =
        new CourseFacts(
            manifest.title(),
            manifest.summary(),
            manifest.language(),
            new CourseCover(manifest.cover().akshar(), manifest.cover().colour()));
    List<Instructor> instructors =
        manifest.teachers().stream().map(one -> new Instructor(one.name(), one.bio())).toList();
    return new CourseDraft(slug, manifest.audience(), facts, instructors, sections);
  }

  private static LessonDraft lesson(BundleSource bundle, BundleFiles files, Item item)
      throws IOException {
    List<MediaId> documents = new ArrayList<>();
    for (FileEntry document : item.documents()) {
      documents.add(files.large(document));
    }
    return new LessonDraft(
        item.slug(),
        item.title(),
        withPictures(files, item, text(bundle, item.text(), LARGEST_TEXT)),
        recording(files, item.recording()),
        item.preview(),
        item.required(),
        documents,
        item.published(),
        kind(item));
  }

  private static LessonKind kind(Item item) {
    LessonKind kind = item.kind();
    if (kind != null) {
      return kind;
    }
    return item.recording() == null ? LessonKind.ARTICLE : LessonKind.VIDEO;
  }

  private static String withPictures(BundleFiles files, Item item, String markdown)
      throws IOException {
    String text = markdown;
    for (FileEntry picture : item.pictures()) {
      String address = LessonPictures.address(files.picture(picture));
      text = text.replace("../" + picture.file(), address);
    }
    return text;
  }

  private static @Nullable LessonVideo recording(BundleFiles files, @Nullable Recording recording)
      throws IOException {
    if (recording == null) {
      return null;
    }
    List<LessonVideo.Caption> captions = new ArrayList<>();
    for (Manifest.Caption caption : recording.captions()) {
      captions.add(
          new LessonVideo.Caption(caption.lang(), caption.label(), files.small(caption.file())));
    }
    FileEntry poster = recording.poster();
    List<Chapter> chapters =
        recording.chapters().stream().map(m -> new Chapter(m.seconds(), m.title())).toList();
    ChapterText.require(chapters, recording.seconds());
    return new LessonVideo(
        files.large(recording.file()),
        recording.seconds(),
        poster == null ? null : files.small(poster),
        captions,
        chapters);
  }

  private static String text(BundleSource bundle, String name, long most) throws IOException {
    try (InputStream in = new BoundedFile(bundle.open(name), name, most)) {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(in.readAllBytes()))
          .toString();
    } catch (CharacterCodingException notText) {
      throw new Refusal("bundle.text", "The file %s is no UTF-8 text.".formatted(name));
    }
  }
}
