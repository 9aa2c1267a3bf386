package dev.halfmillion.backoffice.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.entitlements.ManualGrants;
import dev.halfmillion.identity.EmailProofs;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.media.probe.Films;
import dev.halfmillion.media.uploads.Upload;
import dev.halfmillion.media.uploads.Uploads;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@HalfmillionTest
class FirstProductPageTests {

  private static final AtomicInteger NEXT = new AtomicInteger();

  @Autowired MockMvc mvc;
  @Autowired Catalog catalog;
  @Autowired Courses courses;
  @Autowired Uploads uploads;
  @Autowired ManualGrants grants;
  @Autowired UserRegistration people;
  @Autowired EmailProofs proofs;
  @Autowired JdbcClient jdbc;

  private final UserId owner = UserId.next();

  private static String title() {
    return "Pottery at home " + NEXT.incrementAndGet();
  }

  private MockMultipartHttpServletRequestBuilder form(String title) {
    MockMultipartHttpServletRequestBuilder form = multipart("/admin/products/first");
    form.param("key", CourseId.next().toString())
        .param("title", title)
        .param("amount", "1,499")
        .param("summary", "Throw, glaze and fire your first bowl.")
        .param("title1", "Clay, and how to hold it")
        .param("text1", "Take a **handful**.");
    return form;
  }

  private ResultActions send(MockMultipartHttpServletRequestBuilder form) throws Exception {
    return mvc.perform(form.with(SignedIn.as(owner, Role.OWNER)).with(Csrf.token()));
  }

  private Product made(String title) {
    return catalog.all().stream().filter(p -> p.title().equals(title)).findFirst().orElseThrow();
  }

  private static MockMultipartFile picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB), "jpg", out);
    return new MockMultipartFile("picture", "bowl.jpg", "image/jpeg", out.toByteArray());
  }

  private Upload arrived(FileKind kind, String name, byte[] bytes) {
    return uploads.receive(owner, kind, name, bytes.length, new ByteArrayInputStream(bytes));
  }

  @Test
  void onePageMakesACourseOnSaleWhoseLessonsOpenForItsBuyer() throws Exception {
    String title = title();
    Upload film = arrived(FileKind.VIDEO, "wheel.mp4", Films.mp4(93));
    send(form(title)
            .file(picture())
            .file(new MockMultipartFile("file1", "clay.pdf", "text/html", Films.pdf()))
            .param("title2", "On the wheel")
            .param("text2", "")
            .param("upload2", film.id().toString()))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrlPattern("/admin*"));
    Product product = made(title);
    assertThat(product.isPublished()).isTrue();
    assertThat(product.price()).isEqualTo(Money.rupees(1_499));
    assertThat(product.cover().picture()).isNotNull();
    mvc.perform(get("/courses/" + product.slug()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Throw, glaze and fire")))
        .andExpect(content().string(containsString("/pictures/" + product.cover().picture())));

    assertLessonsOpen(product, buyerOf(product));
  }

  private UserId buyerOf(Product product) {
    UserId buyer = people.ensure("bowl%d@first.test".formatted(NEXT.get()), "Lata Sen", "");
    proofs.vouch(buyer);
    grants.give(
        new ManualGrants.Gift(Ids.next(), buyer, product.id(), "Bought at a fair", null), owner);
    return buyer;
  }

  private long epoch(UserId user) {
    return jdbc.sql("SELECT session_epoch FROM identity_user WHERE id = ?")
        .param(Ids.bytes(user.value()))
        .query(Long.class)
        .single();
  }

  private void assertLessonsOpen(Product product, UserId buyer) throws Exception {
    String course = new CourseId(product.deliverables().getFirst().id()).toString();
    String outline = api(buyer, "/api/v1/courses/" + course);
    List<String> lessons = JsonPath.read(outline, "$.sections[*].lessons[*].id");
    assertThat(lessons).hasSize(2);
    String first = JsonPath.read(api(buyer, "/api/v1/lessons/" + lessons.getFirst()), "$.html");
    assertThat(first).contains("<strong>handful</strong>", "clay.pdf");
    Matcher link = Pattern.compile("href=\"(/media/[^\"]+)\"").matcher(first);
    assertThat(link.find()).isTrue();
    mvc.perform(get(java.net.URI.create(link.group(1).replace("&amp;", "&"))))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/pdf"));
    String second = api(buyer, "/api/v1/lessons/" + lessons.getLast());
    assertThat((int) JsonPath.read(second, "$.seconds")).isEqualTo(93);
    mvc.perform(get(java.net.URI.create(JsonPath.read(second, "$.video.url"))))
        .andExpect(content().contentType("video/mp4"));
  }

  private String api(UserId who, String path) throws Exception {
    SignedInUser learner =
        new SignedInUser(who, "Lata Sen", "lata@first.test", Set.of(Role.LEARNER));
    return mvc.perform(get(path).with(SignedIn.as(learner, epoch(who))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void aLongNameOfTheOwnerIsCutForTheTeacher() throws Exception {
    String title = title();
    String name = "Saraswati ".repeat(12).strip();
    assertThat(name).hasSize(119);
    SignedInUser longNamed =
        new SignedInUser(owner, name, "saraswati@first.test", Set.of(Role.OWNER));
    mvc.perform(form(title).with(SignedIn.as(longNamed)).with(Csrf.token()))
        .andExpect(status().isSeeOther());
    mvc.perform(get("/courses/" + made(title).slug()))
        .andExpect(content().string(containsString(name.substring(0, 79))))
        .andExpect(content().string(not(containsString(name))));
  }

  @Test
  void theSameFormSentTwiceMakesOneProduct() throws Exception {
    String title = title();
    MockMultipartHttpServletRequestBuilder form = form(title);
    send(form).andExpect(status().isSeeOther());
    send(form).andExpect(status().isSeeOther());
    assertThat(catalog.all()).filteredOn(p -> p.title().equals(title)).hasSize(1);
  }

  @Test
  void whoHasAProductIsToldSoAndMayMakeAnother() throws Exception {
    String title = title();
    send(form(title)).andExpect(status().isSeeOther());
    mvc.perform(get("/admin/products/first").with(SignedIn.as(owner, Role.OWNER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/admin/products/" + made(title).id())))
        .andExpect(content().string(not(containsString("Title of the lesson"))));
    mvc.perform(get("/admin/products/first?another=true").with(SignedIn.as(owner, Role.OWNER)))
        .andExpect(content().string(containsString("Title of the lesson")));
  }

  @Test
  void aDraftIsNotOnSale() throws Exception {
    String title = title();
    MockMultipartHttpServletRequestBuilder form = form(title);
    form.param("then", "draft");
    send(form).andExpect(redirectedUrlPattern("/admin/products/prd_*"));
    Product draft = made(title);
    assertThat(draft.isPublished()).isFalse();
    assertThat(courses.outline(new CourseId(draft.deliverables().getFirst().id()))).isEmpty();
  }

  @Test
  void anEmptyFormSaysWhatIsMissing() throws Exception {
    mvc.perform(
            post("/admin/products/first").with(SignedIn.as(owner, Role.OWNER)).with(Csrf.token()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Give it a title")))
        .andExpect(content().string(containsString("Write a price in rupees")))
        .andExpect(content().string(containsString("Give lesson 1 a title")))
        .andExpect(content().string(containsString("Write something in lesson 1")));
  }

  @Test
  void whatIsNoPdfIsRefusedAndTheRestIsNotLost() throws Exception {
    String title = title();
    byte[] page = "<html><script>alert(1)</script></html>".getBytes();
    String answer =
        send(form(title)
                .file(picture())
                .file(new MockMultipartFile("file1", "clay.pdf", "application/pdf", page)))
            .andExpect(status().isUnprocessableContent())
            .andExpect(content().string(containsString("This is not a PDF, whatever its name")))
            .andExpect(content().string(containsString("Take a **handful**.")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Matcher kept = Pattern.compile("name=\"kept\" value=\"(pic_\\w+)\"").matcher(answer);
    assertThat(kept.find()).isTrue();
    MockMultipartHttpServletRequestBuilder again = form(title);
    again.param("kept", kept.group(1));
    send(again).andExpect(status().isSeeOther());
    assertThat(Objects.requireNonNull(made(title).cover().picture()).toString())
        .isEqualTo(kept.group(1));
  }

  @Test
  void aRefusedFileIsNotForgottenUntilItsAuthorGoesOnWithoutIt() throws Exception {
    String title = title();
    String said = "clay.mov was refused: Choose a video (MP4, WebM).";
    MockMultipartHttpServletRequestBuilder form = form(title);
    form.param("refused1", said);
    send(form)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(said + " Choose another file, or tick")))
        .andExpect(content().string(containsString("name=\"refused1\" value=\"" + said)));
    form.param("without1", "true");
    send(form).andExpect(status().isSeeOther());
    assertThat(made(title).isPublished()).isTrue();
  }

  @Test
  void aDraftWaitsForTheFileThatWasRefused() throws Exception {
    String title = title();
    MockMultipartHttpServletRequestBuilder form = form(title);
    form.param("then", "draft")
        .param("title2", "On the wheel")
        .param("refused2", "wheel.mov was refused: Choose a video (MP4, WebM).");
    send(form)
        .andExpect(status().isSeeOther())
        .andExpect(flash().attribute("notice.text", containsString("is still missing")));
    CourseId course = new CourseId(made(title).deliverables().getFirst().id());
    LessonOutline wheel =
        courses.draft(course).orElseThrow().lessons().skip(1).findFirst().orElseThrow();
    assertThat(wheel.published()).isFalse();
    mvc.perform(get("/admin/courses/" + course).with(SignedIn.as(owner, Role.OWNER)))
        .andExpect(content().string(containsString("wheel.mov was refused")))
        .andExpect(content().string(containsString("Hidden")))
        .andExpect(content().string(containsString("Nothing in it yet")));
  }

  @Test
  void aTitleWithoutLatinLettersGetsAnAddressToo() throws Exception {
    MockMultipartHttpServletRequestBuilder form = form("घर पर मिट्टी के बर्तन");
    send(form).andExpect(status().isSeeOther());
    assertThat(made("घर पर मिट्टी के बर्तन").slug()).startsWith("course");
  }

  @Test
  void theFileOfSomebodyElseIsNotTaken() throws Exception {
    byte[] pdf = Films.pdf();
    Upload theirs =
        uploads.receive(
            UserId.next(), FileKind.PDF, "theirs.pdf", pdf.length, new ByteArrayInputStream(pdf));
    MockMultipartHttpServletRequestBuilder form = form(title());
    form.param("upload1", theirs.id().toString());
    send(form)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("has not arrived whole")));
  }

  @Test
  void theLookOfATextIsTheCleanedOne() throws Exception {
    mvc.perform(
            post("/admin/courses/preview")
                .param("text2", "# Hello\n<script>alert(1)</script> [x](javascript:alert(1))")
                .with(SignedIn.as(owner, Role.INSTRUCTOR))
                .with(Csrf.token()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<h2>Hello</h2>")))
        .andExpect(content().string(not(containsString("<script"))))
        .andExpect(content().string(not(containsString("href=\"javascript"))));
  }
}
