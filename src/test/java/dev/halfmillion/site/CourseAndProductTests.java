package dev.halfmillion.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseFacts;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonEdit;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.editing.CourseEditor;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A course and the product that sells it have a title, a summary and a cover each. */
@HalfmillionTest
class CourseAndProductTests {

  private static final String DIFFER = "see the course’s own, which differ";

  @Autowired MockMvc web;
  @Autowired Catalog catalog;
  @Autowired CatalogAuthoring products;
  @Autowired Courses courses;
  @Autowired CourseAuthoring authoring;
  @Autowired CourseEditor editor;

  private final UserId author = UserId.next();
  CourseId course = CourseId.next();
  LessonId lesson = LessonId.next();
  ProductId product = new ProductId(Ids.next());

  @BeforeEach
  void aCourseAndItsProduct() {
    course = editor.begin("Weaving", "Warp and weft.", "Mira Das", author);
    lesson = editor.addLesson(course, outline().sections().getFirst().id(), "The loom");
    CourseFacts facts = courses.draft(course).orElseThrow().facts();
    product =
        products.create(
            NewProduct.course(
                "weaving-" + Long.toString(Ids.next().getLeastSignificantBits() >>> 1, 36),
                "Weaving",
                "Warp and weft.",
                Money.rupees(1_999),
                new Cover(facts.cover().akshar(), facts.cover().colour()),
                List.of(Deliverable.course(course.value()))),
            null);
  }

  private dev.halfmillion.learning.CourseOutline outline() {
    return courses.draft(course).orElseThrow();
  }

  private Product sold() {
    return catalog.byId(product).orElseThrow();
  }

  private ResultActions asOwner(String path, String... pairs) throws Exception {
    var request = post(path).with(SignedIn.as(Role.OWNER)).with(Csrf.token());
    for (int i = 0; i < pairs.length; i += 2) {
      request.param(pairs[i], pairs[i + 1]);
    }
    return web.perform(request);
  }

  private ResultActions see(String path) throws Exception {
    return web.perform(get(path).with(SignedIn.as(Role.OWNER)));
  }

  private String[] words(String title, String... more) {
    List<String> all =
        new java.util.ArrayList<>(
            List.of(
                "title",
                title,
                "summary",
                "Better.",
                "akshar",
                "W",
                "colour",
                "5",
                "instructor",
                "Mira Das",
                "bio",
                "Weaves."));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void whatIsChangedOfTheProductIsChangedOfItsCourseWhereTicked() throws Exception {
    see("/admin/products/" + product)
        .andExpect(content().string(containsString("/admin/courses/" + course)))
        .andExpect(content().string(not(containsString(DIFFER))));

    asOwner("/admin/products/" + product, words("Weaving at home", "course", "true"))
        .andExpect(status().isSeeOther());
    assertThat(outline().facts().title()).isEqualTo("Weaving at home");
    assertThat(outline().facts().cover().colour()).isEqualTo(5);
    assertThat(outline().instructor().name()).isEqualTo("Mira Das");

    asOwner("/admin/products/" + product, words("Weaving for all"))
        .andExpect(status().isSeeOther());
    assertThat(outline().facts().title()).isEqualTo("Weaving at home");
    see("/admin/products/" + product).andExpect(content().string(containsString(DIFFER)));
    see("/admin/courses/" + course)
        .andExpect(content().string(containsString("/admin/products/" + product)))
        .andExpect(content().string(containsString("which differs from this")));
  }

  @Test
  void whatIsChangedOfTheCourseIsChangedOfItsProductWhereTicked() throws Exception {
    asOwner("/admin/courses/" + course + "/edit", words("Loom craft", "product", "true"))
        .andExpect(status().isSeeOther());
    assertThat(sold().title()).isEqualTo("Loom craft");
    assertThat(sold().cover().colour()).isEqualTo(5);

    asOwner("/admin/courses/" + course + "/edit", words("Loom art"))
        .andExpect(status().isSeeOther());
    assertThat(outline().facts().title()).isEqualTo("Loom art");
    assertThat(sold().title()).isEqualTo("Loom craft");
  }

  @Test
  void anInstructorDoesNotChangeTheCourseOfAnother() throws Exception {
    web.perform(
            post("/admin/products/" + product)
                .param("title", "Mine")
                .param("summary", "Mine.")
                .param("akshar", "M")
                .param("colour", "1")
                .param("course", "true")
                .with(SignedIn.as(Role.INSTRUCTOR))
                .with(Csrf.token()))
        .andExpect(status().isNotFound());
    assertThat(outline().facts().title()).isEqualTo("Weaving");
    assertThat(sold().title()).isEqualTo("Weaving");
  }

  @Test
  void nobodyBuysADraftOfACourse() throws Exception {
    asOwner("/admin/products/" + product + "/publication")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("The lesson “The loom” has neither text")));
    assertThat(sold().isPublished()).isFalse();

    authoring.edit(lesson, new LessonEdit("The loom", "Stands upright.", false, true, true));
    web.perform(
            post("/admin/products/" + product + "/publication")
                .with(SignedIn.as(Role.OWNER))
                .with(Csrf.token()))
        .andExpect(status().isSeeOther());
    assertThat(sold().isPublished()).isTrue();
    assertThat(courses.outline(course)).isPresent();
  }

  @Test
  void whatIsOnSaleIsSaidWithALinkToItsPage() throws Exception {
    authoring.edit(lesson, new LessonEdit("The loom", "Stands upright.", false, true, true));
    var done = asOwner("/admin/products/" + product + "/publication").andReturn();
    web.perform(
            get("/admin/products/" + product)
                .with(SignedIn.as(Role.OWNER))
                .cookie(done.getResponse().getCookie("hm_session")))
        .andExpect(content().string(containsString("Weaving is on sale.")))
        .andExpect(
            content()
                .string(containsString("<a href=\"/courses/" + sold().slug() + "\">See its page")));
  }
}
