package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.editing.CourseEditor;
import dev.halfmillion.learning.portable.CourseExport;
import dev.halfmillion.learning.portable.CourseImport;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.probe.Films;
import dev.halfmillion.media.renditions.Rendition;
import dev.halfmillion.media.renditions.RenditionKind;
import dev.halfmillion.media.renditions.Renditions;
import dev.halfmillion.media.uploads.ForgottenUploads;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.SignedIn;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Pictures and tables in the text of a lesson. */
@HalfmillionTest
class LessonPicturesTests {

  private static final Pattern LINK = Pattern.compile("<img src=\"(/media/med_[^\"]+)\" loading");

  @Autowired MockMvc mvc;
  @Autowired UserRegistration registration;
  @Autowired UserRoles roles;
  @Autowired Renditions renditions;
  @Autowired JdbcClient jdbc;
  @Autowired Courses courses;
  @Autowired CourseAuthoring authoring;
  @Autowired CourseEditor editor;
  @Autowired MediaLibrary library;
  @Autowired ForgottenUploads forgotten;
  @Autowired CourseExport exports;
  @Autowired CourseImport imports;
  @Autowired MovableClock clock;
  @TempDir Path folder;

  CourseId course = CourseId.next();
  LessonId lesson = LessonId.next();
  String address = "";

  @BeforeEach
  void aLesson() {
    course = editor.begin("Bread", "Flour and water.", "Mira Das", null);
    lesson =
        editor.addLesson(
            course, courses.draft(course).orElseThrow().sections().getFirst().id(), "Crust");
    address = "/admin/courses/" + course + "/lessons/" + lesson;
  }

  @AfterEach
  void timeIsItself() {
    clock.reset();
  }

  private ResultActions ask(AbstractMockHttpServletRequestBuilder<?> request, String... pairs)
      throws Exception {
    for (int i = 0; i < pairs.length; i += 2) {
      request.param(pairs[i], pairs[i + 1]);
    }
    return mvc.perform(request.with(SignedIn.as(Role.OWNER)).with(Csrf.token()));
  }

  private static MockMultipartFile picture() throws IOException {
    return picture("loaf.jpg", 90);
  }

  private static MockMultipartFile picture(String name, int width) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 60, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return new MockMultipartFile("picture", name, "image/jpeg", out.toByteArray());
  }

  private String sent() throws Exception {
    return sent(picture());
  }

  private String sent(MockMultipartFile picture) throws Exception {
    return JsonPath.read(
        ask(multipart("/admin/uploads/pictures").file(picture))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "$.address");
  }

  private void save(String markdown) throws Exception {
    ask(
            post(address),
            "title",
            "Crust",
            "markdown",
            markdown,
            "published",
            "true",
            "preview",
            "true")
        .andExpect(status().isSeeOther());
  }

  private void assertOpens(String html) throws Exception {
    Matcher link = LINK.matcher(html);
    assertThat(link.find()).as(html).isTrue();
    mvc.perform(get(URI.create(link.group(1).replace("&amp;", "&"))))
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/jpeg"));
  }

  @Test
  void showInThePreviewOnTheSiteAndInTheLearningAppByLinksThatRunOut() throws Exception {
    String picture = sent();
    String text = "![A warm loaf](" + picture + ")\n\n| Flour | g |\n|---|---|\n| Rye | 500 |";
    String look =
        ask(post("/admin/courses/preview"), "markdown", text)
            .andExpect(status().isOk())
            .andExpect(content().string(containsString("alt=\"A warm loaf\"")))
            .andExpect(content().string(containsString("<td>Rye</td>")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertOpens(look);
    save(text);
    ask(post("/admin/courses/" + course + "/publication")).andExpect(status().isSeeOther());

    assertOpens(html());
    mvc.perform(get(picture)).andExpect(status().isNotFound());
  }

  /** The lesson as the app gets it. */
  private String html() throws Exception {
    UserId owner = registration.ensure("owner-of-" + course + "@example.in", "Mira Das", null);
    roles.grant(owner, Role.OWNER, null);
    jdbc.sql(
            """
            UPDATE identity_user SET session_epoch = 0, email_proved_at = created_at WHERE id = ?
            """)
        .param(Ids.bytes(owner.value()))
        .update();
    String answer =
        mvc.perform(get("/api/v1/lessons/" + lesson).with(SignedIn.as(owner, Role.OWNER)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(answer, "$.html");
  }

  @Test
  void sayHowLargeTheyAreAndComeInWidthsAsWebP() throws Exception {
    String picture = sent(picture("oven.jpg", 500));
    save("Look: ![An oven](" + picture + ")");
    MediaId source = MediaId.parse(picture.replace("/media/", "")).orElseThrow();
    assertThat(renditions.of(source))
        .extracting(Rendition::kind)
        .containsExactly(RenditionKind.W1600, RenditionKind.W400, RenditionKind.W800);
    assertThat(html())
        .contains(" loading=\"lazy\" width=\"500\" height=\"60\"", "alt=\"An oven\"")
        .doesNotContain("<source");

    made(source, RenditionKind.W400);
    made(source, RenditionKind.W1600);
    save("Look now: ![An oven](" + picture + ")");
    String html = html();
    Matcher versions =
        Pattern.compile(
                "<picture><source type=\"image/webp\" srcset=\"(\\S+) 400w, (\\S+) 500w\""
                    + " sizes=\"[^\"]+\"><img [^>]+></picture>")
            .matcher(html);
    assertThat(versions.find()).as(html).isTrue();
    assertOpens(html);
    for (int version = 1; version <= 2; version++) {
      mvc.perform(get(URI.create(versions.group(version))))
          .andExpect(status().isOk())
          .andExpect(content().contentType("image/webp"));
    }
  }

  private void made(MediaId source, RenditionKind kind) {
    MediaId file =
        library.store(
            new ByteArrayInputStream((source + kind.word()).getBytes()), "oven.webp", "image/webp");
    jdbc.sql(
            """
            UPDATE media_rendition SET state = 'READY', asset_id = ?
            WHERE source_id = ? AND kind = ?
            """)
        .params(Ids.bytes(file.value()), Ids.bytes(source.value()), kind.name())
        .update();
  }

  @Test
  void aPictureOfAnotherAddressIsRefusedWithASentence() throws Exception {
    for (String elsewhere :
        java.util.List.of("https://tracker.example/pixel.png", "/pictures/pic_1-400", "loaf.jpg")) {
      ask(post(address), "title", "Crust", "markdown", "![x](" + elsewhere + ")")
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("The picture " + elsewhere + " is not one")));
    }
    ask(post("/admin/courses/preview"), "markdown", "![x](https://tracker.example/pixel.png)")
        .andExpect(content().string(containsString("Save it on your device")))
        .andExpect(content().string(not(containsString("<img"))));
    assertThat(authoring.lesson(lesson).markdown()).isEmpty();
  }

  /** A text must open no paid recording of somebody else's course. */
  @Test
  void whatIsNoPictureIsNotOpenedByAText() throws Exception {
    String film =
        "/media/"
            + library.store(new ByteArrayInputStream(Films.mp4(9)), "secret.mp4", "video/mp4");
    ask(post("/admin/courses/preview"), "markdown", "![x](" + film + ")")
        .andExpect(content().string(containsString("is not one of yours")))
        .andExpect(content().string(not(containsString("sig="))));
  }

  @Test
  void whatIsNoPictureIsNotTakenIn() throws Exception {
    MockMultipartFile page =
        new MockMultipartFile("picture", "x.jpg", "image/jpeg", "<svg onload=x>".getBytes());
    ask(multipart("/admin/uploads/pictures").file(page))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("This cannot be read as a picture")));
    ask(post("/admin/uploads/pictures")).andExpect(status().isUnprocessableContent());
    mvc.perform(
            multipart("/admin/uploads/pictures")
                .file(picture())
                .with(SignedIn.as(Role.LEARNER))
                .with(Csrf.token()))
        .andExpect(status().isForbidden());
  }

  @Test
  void withoutScriptAPictureIsPutAtTheEndOfTheText() throws Exception {
    save("Hot.");
    ask(multipart(address + "/pictures").file(picture()), "shows", "A [warm] loaf")
        .andExpect(status().isSeeOther());
    assertThat(authoring.lesson(lesson).markdown())
        .matches("(?s)Hot\\.\n\n!\\[A  ?warm  ?loaf]\\(/media/med_[0-9a-z]+\\)\n");
    ask(multipart(address + "/pictures").file(picture()), "shows", " ")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Say in at most 200 characters")));
  }

  @Test
  void onlyAPictureThatATextShowsIsKeptForGood() throws Exception {
    String unused = sent(picture("shell.jpg", 41)).replace("/media/", "");
    String second = sent(picture("crumb.jpg", 77));
    save("![A crumb](" + second + ")");

    clock.advance(Duration.ofDays(30));
    forgotten.clear();

    assertThat(described(unused)).isFalse();
    assertThat(described(second.replace("/media/", ""))).isTrue();
  }

  private boolean described(String id) {
    return MediaId.parse(id).flatMap(library::describe).isPresent();
  }

  @Test
  void aCourseAsFilesTakesItsPicturesAlong() throws Exception {
    save("![A warm loaf](" + sent() + ")");
    String slug = courses.draft(course).orElseThrow().slug();
    exports.write(slug, folder.resolve("bread"));
    String written = Files.readString(folder.resolve("bread/lessons/001-crust.md"));
    assertThat(written).matches("!\\[A warm loaf]\\(\\.\\./media/[0-9a-f]{32}\\.jpeg\\)");
    assertThat(folder.resolve("bread/lessons").resolve(written.split("[()]")[1])).exists();

    CourseId read = imports.read(folder.resolve("bread"), slug + "-again").id();

    LessonId again = courses.draft(read).orElseThrow().lessons().findFirst().orElseThrow().id();
    assertThat(authoring.lesson(again).markdown())
        .matches("!\\[A warm loaf]\\(/media/med_[0-9a-z]+\\)");
  }
}
