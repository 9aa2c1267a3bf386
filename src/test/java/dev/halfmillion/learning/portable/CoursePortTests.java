package dev.halfmillion.learning.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseDraft;
import dev.halfmillion.learning.CourseDraft.SectionDraft;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.Lesson;
import dev.halfmillion.learning.LessonDraft;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.learning.LessonVideo.Caption;
import dev.halfmillion.learning.LessonVideo.Chapter;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.media.ContentHash;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.probe.Films;
import dev.halfmillion.media.uploads.ForgottenUploads;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HalfmillionTest
class CoursePortTests {

  private static final byte[] FILM = Films.mp4(81);

  @Autowired CourseExport exports;
  @Autowired CourseImport imports;
  @Autowired CourseAuthoring authoring;
  @Autowired Courses courses;
  @Autowired MediaLibrary library;
  @Autowired ForgottenUploads forgotten;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @TempDir Path folder;

  private String slug = "";

  @BeforeEach
  void aCourse() {
    slug = SampleCourses.slug();
    LessonVideo video =
        new LessonVideo(
            file("film.mp4", "video/mp4", FILM),
            81,
            file("poster.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}),
            List.of(
                new Caption(
                    "hi",
                    "हिन्दी",
                    file(
                        "hi.vtt",
                        "text/vtt",
                        bytes("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nनमस्ते\n")))),
            List.of(new Chapter(0, "The start"), new Chapter(40, "The turn")));
    MediaId pdf = file("notes.pdf", "application/pdf", Films.pdf());
    authoring.create(
        new CourseDraft(
            slug,
            Audience.STUDENTS,
            SampleCourses.facts("Ported “" + slug + "”"),
            List.of(SampleCourses.TEACHER),
            List.of(
                new SectionDraft(
                    "Start",
                    List.of(
                        new LessonDraft("film", "A film", "", video, true, true, List.of(pdf)),
                        SampleCourses.article("words", false))),
                new SectionDraft(
                    "Later",
                    List.of(
                        new LessonDraft(
                            "draft", "Not ready", "", null, false, true, List.of(), false))))));
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private MediaId file(String name, String type, byte[] bytes) {
    return library.store(new ByteArrayInputStream(bytes), name, type);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** All files of a zip by name, those of the manifest without the course's word. */
  private static Map<String, String> content(Path zip) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        files.put(entry.getName(), text.replaceAll("\"slug\" : \"(sample|again)[^\"]*\"", ""));
      }
    }
    return files;
  }

  private Path exported() throws IOException {
    Path zip = folder.resolve(slug + ".zip");
    Files.deleteIfExists(zip);
    exports.write(slug, zip);
    return zip;
  }

  /** The exported zip with some files changed, added, or (null) taken away. */
  private Path altered(Map<String, byte[]> changes) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(exported()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    files.putAll(changes);
    Path hostile = folder.resolve("hostile.zip");
    try (OutputStream out = Files.newOutputStream(hostile);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return hostile;
  }

  private void assertRefused(Path bundle, String code) {
    String as = "again-" + slug;
    assertThatThrownBy(() -> imports.read(bundle, as))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    assertThat(courses.taken(as)).isFalse();
  }

  private String manifest() throws IOException {
    Path open = folder.resolve("manifest");
    exports.write(slug, open);
    return Files.readString(open.resolve(Manifest.NAME));
  }

  @Test
  void chaptersComeAlongAndWrongOnesAreRefused() throws IOException {
    CourseImport.Imported made = imports.read(exported(), "again-" + slug);
    Lesson film =
        authoring.lesson(
            courses.draft(made.id()).orElseThrow().lessons().findFirst().orElseThrow().id());
    assertThat(Objects.requireNonNull(film.video()).chapters())
        .containsExactly(new Chapter(0, "The start"), new Chapter(40, "The turn"));
    String late = manifest().replaceFirst("\"seconds\" : 40", "\"seconds\" : 81");
    Path wrong = altered(Map.of(Manifest.NAME, bytes(late)));
    assertThatThrownBy(() -> imports.read(wrong, "late-" + slug))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("lesson.chapters"));
  }

  @Test
  void captionsAreWrittenAnew() throws IOException {
    String hostile = "WEBVTT\n\n00:01.000 --> 00:02.000\n<img src=x onerror=alert(1)>नमस्ते\n";
    MediaId before = file("hostile.vtt", "text/vtt", bytes(hostile));
    LessonVideo video =
        new LessonVideo(
            file("film.mp4", "video/mp4", FILM),
            81,
            null,
            List.of(new Caption("hi", "हिन्दी", before)));
    slug = slug + "-hostile";
    authoring.create(
        new CourseDraft(
            slug,
            Audience.STUDENTS,
            SampleCourses.facts("Hostile"),
            List.of(SampleCourses.TEACHER),
            List.of(
                new SectionDraft(
                    "Start", List.of(new LessonDraft("film", "A film", "", video, true, true))))));
    CourseImport.Imported made = imports.read(exported(), "again-" + slug);
    Lesson film =
        authoring.lesson(
            courses.draft(made.id()).orElseThrow().lessons().findFirst().orElseThrow().id());
    MediaId written = Objects.requireNonNull(film.video()).captions().getFirst().media();
    try (InputStream in = library.open(library.describe(written).orElseThrow(), 0)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nनमस्ते\n");
    }
  }

  @Test
  void whatIsReadInAgainIsWrittenOutTheSame() throws IOException {
    Path first = exported();
    String as = "again-" + slug;
    CourseImport.Imported made = imports.read(first, as);
    assertThat(courses.outline(made.id())).isEmpty();
    Path second = folder.resolve("second.zip");
    exports.write(as, second);
    assertThat(content(second)).isEqualTo(content(first));
    assertThat(content(first).keySet())
        .contains("course.json", "lessons/001-film.md", "lessons/003-draft.md")
        .filteredOn(name -> name.startsWith("media/"))
        .hasSize(4);
  }

  @Test
  void aFolderHoldsTheSameAsAZip() throws IOException {
    Path open = folder.resolve("open");
    exports.write(slug, open);
    imports.read(open, "again-" + slug);
    Path zip = folder.resolve("from-folder.zip");
    exports.write("again-" + slug, zip);
    assertThat(content(zip)).isEqualTo(content(exported()));
    assertThatThrownBy(() -> exports.write(slug, open)).hasMessageContaining("there already");
  }

  @Test
  void theSameCourseGivesTheSameBytes() throws IOException {
    Path first = exported();
    Path second = folder.resolve("twice.zip");
    exports.write(slug, second);
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
  }

  @Test
  void aTakenWordIsRefusedWithTheWayOut() throws IOException {
    Path zip = exported();
    assertThatThrownBy(() -> imports.read(zip, null)).hasMessageContaining("--as");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.md",
        "/etc/cron.d/evil",
        "lessons/../../evil.md",
        "media\\..\\evil.mp4",
        "lessons/001-film.md/../x",
        "run.sh",
        "media/x.mp4/"
      })
  void aZipThatReachesOutsideIsRefusedBeforeAnythingIsRead(String name) throws IOException {
    assertRefused(altered(Map.of(name, bytes("evil"))), "bundle.name");
  }

  @Test
  void aBombIsStoppedAtTheSizeThatTheManifestNames() throws IOException {
    assertRefused(altered(Map.of("lessons/002-words.md", new byte[30_000_000])), "bundle.size");
    String film =
        content(exported()).keySet().stream()
            .filter(name -> name.endsWith(".mp4"))
            .findFirst()
            .orElseThrow();
    byte[] padded = java.util.Arrays.copyOf(FILM, 20_000_000);
    assertRefused(altered(Map.of(film, padded)), "bundle.size");
  }

  @Test
  void alteredAndMissingFilesAreNamed() throws IOException {
    String film =
        content(exported()).keySet().stream()
            .filter(name -> name.endsWith(".mp4"))
            .findFirst()
            .orElseThrow();
    byte[] other = Films.mp4(82);
    assertThat(other).hasSameSizeAs(FILM);
    assertRefused(altered(Map.of(film, other)), "bundle.altered");
  }

  @Test
  void ofARefusedBundleNoPictureIsKeptForEver() throws IOException {
    byte[] before = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10};
    byte[] other = bytes("xPNG" + slug);
    other[0] = (byte) 0x89;
    String present = ContentHash.ofAll(before).hex();
    String hash = ContentHash.ofAll(other).hex();
    String poster =
        content(exported()).keySet().stream()
            .filter(name -> name.endsWith(".png"))
            .findFirst()
            .orElseThrow();
    String manifest =
        manifest()
            .replace(present, hash)
            .replaceAll("\"size\" : " + before.length + "\\b", "\"size\" : " + other.length);
    String file = poster.replace(present, hash);
    byte[] wrong = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 11};
    assertRefused(altered(Map.of(poster, wrong)), "bundle.altered");
    assertThat(claimed(ContentHash.ofAll(wrong).hex())).isEmpty();
    Map<String, byte[]> hostile = new LinkedHashMap<>();
    hostile.put(Manifest.NAME, bytes(manifest));
    hostile.put(file, other);
    hostile.put("lessons/002-words.md", new byte[30_000_000]);
    assertRefused(altered(hostile), "bundle.size");
    assertThat(claimed(hash)).containsExactly(false);
    clock.advance(Duration.ofDays(8));
    forgotten.clear();
    assertThat(claimed(hash)).isEmpty();
    clock.reset();
    hostile.put("lessons/002-words.md", Files.readAllBytes(words()));
    imports.read(altered(hostile), "again-" + slug);
    assertThat(claimed(hash)).containsExactly(true);
  }

  private Path words() {
    return folder.resolve("manifest").resolve("lessons/002-words.md");
  }

  private List<Boolean> claimed(String hash) {
    return jdbc.sql("SELECT claimed FROM media_asset WHERE content_hash = :hash")
        .param("hash", hash)
        .query(Boolean.class)
        .list();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "[1]",
        "no json",
        "{\"format\":\"halfmillion-course\",\"version\":2}",
        "{\"format\":\"halfmillion-course\",\"version\":1,\"title\":\"T\"}"
      })
  void aManifestThatIsNoneIsRefused(String text) throws IOException {
    Path hostile = altered(Map.of(Manifest.NAME, bytes(text)));
    assertThatThrownBy(() -> imports.read(hostile, "again-" + slug))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).startsWith("bundle."));
  }

  @Test
  void aManifestThatPointsOutsideIsRefused() throws IOException {
    String outside = manifest().replace("lessons/002-words.md", "../../etc/passwd");
    assertRefused(altered(Map.of(Manifest.NAME, bytes(outside))), "bundle.name");
  }

  @Test
  void aLinkInAFolderIsNotFollowed() throws IOException {
    Path open = folder.resolve("open");
    exports.write(slug, open);
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    Path lesson = open.resolve("lessons/002-words.md");
    Files.delete(lesson);
    Files.createSymbolicLink(lesson, secret);
    assertRefused(open, "bundle.link");
    Files.delete(lesson);
    assertRefused(open, "bundle.missing");
  }

  @Test
  void whatIsNoBundleIsSaidInASentence() throws IOException {
    assertRefused(folder.resolve("nothing"), "bundle.missing");
    assertRefused(Files.writeString(folder.resolve("x.zip"), "no zip"), "bundle.zip");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
    }
  }
}
