package dev.halfmillion.learning.portable;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseCertificates;
import dev.halfmillion.learning.CourseFacts;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CourseOutline.SectionOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.Lesson;
import dev.halfmillion.learning.LessonPictures;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.learning.portable.Manifest.Caption;
import dev.halfmillion.learning.portable.Manifest.FileEntry;
import dev.halfmillion.learning.portable.Manifest.Item;
import dev.halfmillion.learning.portable.Manifest.Mark;
import dev.halfmillion.learning.portable.Manifest.Part;
import dev.halfmillion.learning.portable.Manifest.Recording;
import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.platform.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a course out: a manifest, a Markdown file for each lesson, and the media files. */
@Service
public class CourseExport {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Courses courses;
  private final CourseAuthoring authoring;
  private final MediaLibrary library;
  private final LessonPictures pictures;
  private final List<LessonSheet> sheets;
  private final CourseCertificates certificates;

  CourseExport(
      Courses courses,
      CourseAuthoring authoring,
      MediaLibrary library,
      LessonPictures pictures,
      List<LessonSheet> sheets,
      CourseCertificates certificates) {
    this.courses = courses;
    this.authoring = authoring;
    this.library = library;
    this.pictures = pictures;
    this.sheets = sheets;
    this.certificates = certificates;
  }

  /**
   * Writes a course, hidden lessons included.
   *
   * @param slug its word in addresses
   * @param target a zip file where it ends so, else a folder; neither may be there already
   * @return the course's title
   * @throws Refusal where there is no such course, or something at the target
   */
  public String write(String slug, Path target) {
    CourseOutline course =
        courses
            .draftBySlug(slug)
            .orElseThrow(
                () -> new Refusal("course.unknown", "There is no course \"%s\".".formatted(slug)));
    try (BundleTarget bundle = BundleTarget.of(target)) {
      List<Part> parts = new ArrayList<>();
      for (SectionOutline section : course.sections()) {
        List<Item> items = new ArrayList<>();
        for (LessonOutline line : section.lessons()) {
          items.add(lesson(bundle, line));
        }
        parts.add(new Part(section.title(), items));
      }
      text(bundle, Manifest.NAME, JSON.writeValueAsString(manifest(course, parts)) + "\n");
      bundle.finish();
      return course.facts().title();
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write " + target, failed);
    }
  }

  private Manifest manifest(CourseOutline course, List<Part> parts) {
    CourseFacts facts = course.facts();
    return new Manifest(
        Manifest.FORMAT,
        Manifest.VERSION,
        course.slug(),
        course.audience(),
        facts.title(),
        facts.summary(),
        null,
        course.instructors().stream()
            .map(one -> new Manifest.Teacher(one.name(), one.bio()))
            .toList(),
        facts.language(),
        new Manifest.Look(facts.cover().akshar(), facts.cover().colour()),
        certificates.given(course.id()),
        parts);
  }

  private Item lesson(BundleTarget bundle, LessonOutline line) throws IOException {
    Lesson lesson = authoring.lesson(line.id());
    String name = "lessons/%03d-%s.md".formatted(line.number(), line.slug());
    List<FileEntry> shown = new ArrayList<>();
    text(bundle, name, withPictures(bundle, lesson.markdown(), shown));
    List<FileEntry> documents = new ArrayList<>();
    for (MediaId document : lesson.documents()) {
      documents.add(file(bundle, document));
    }
    return new Item(
        line.slug(),
        line.title(),
        name,
        line.preview(),
        line.required(),
        line.published(),
        recording(bundle, lesson.video()),
        documents,
        shown,
        sheets.stream().map(LessonSheet::kind).filter(line.kind()::equals).findFirst().orElse(null),
        sheet(bundle, line));
  }

  private @Nullable String sheet(BundleTarget bundle, LessonOutline line) throws IOException {
    for (LessonSheet sheet : sheets) {
      if (sheet.kind() == line.kind()) {
        String name = "%s/%03d-%s.yaml".formatted(sheet.folder(), line.number(), line.slug());
        text(bundle, name, sheet.write(line.id()));
        return name;
      }
    }
    return null;
  }

  /** The text with its pictures under the names that they have in the bundle. */
  private String withPictures(BundleTarget bundle, String markdown, List<FileEntry> shown)
      throws IOException {
    String text = markdown;
    for (MediaAsset picture : pictures.of(markdown)) {
      FileEntry entry = file(bundle, picture.id());
      shown.add(entry);
      text = text.replace(LessonPictures.address(picture.id()), "../" + entry.file());
    }
    return text;
  }

  private @Nullable Recording recording(BundleTarget bundle, @Nullable LessonVideo video)
      throws IOException {
    if (video == null) {
      return null;
    }
    List<Caption> captions = new ArrayList<>();
    for (LessonVideo.Caption caption : video.captions()) {
      captions.add(new Caption(caption.lang(), caption.label(), file(bundle, caption.media())));
    }
    MediaId poster = video.poster();
    return new Recording(
        file(bundle, video.media()),
        video.seconds(),
        poster == null ? null : file(bundle, poster),
        captions,
        video.chapters().stream().map(c -> new Mark(c.seconds(), c.title())).toList());
  }

  private FileEntry file(BundleTarget bundle, MediaId id) throws IOException {
    MediaAsset asset =
        library
            .describe(id)
            .orElseThrow(() -> new Refusal("media.missing", "A file of the course is missing."));
    String hash = asset.content().hex();
    String ending = asset.type().name().toLowerCase(Locale.ROOT);
    String name = "media/%s.%s".formatted(hash.substring(0, 32), ending);
    try (InputStream bytes = library.open(asset, 0)) {
      bundle.write(name, bytes);
    }
    return new FileEntry(name, asset.fileName(), asset.type().contentType(), asset.size(), hash);
  }

  private static void text(BundleTarget bundle, String name, String text) throws IOException {
    bundle.write(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
