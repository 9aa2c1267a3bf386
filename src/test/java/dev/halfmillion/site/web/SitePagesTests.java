package dev.halfmillion.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseCover;
import dev.halfmillion.learning.CourseDraft;
import dev.halfmillion.learning.CourseFacts;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.LessonDraft;
import dev.halfmillion.money.Money;
import dev.halfmillion.site.SalesPage;
import dev.halfmillion.site.SalesPages;
import dev.halfmillion.testing.HalfmillionTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HalfmillionTest
class SitePagesTests {

  @Autowired MockMvc mvc;
  @Autowired Catalog catalogue;
  @Autowired CatalogAuthoring catalog;
  @Autowired CourseAuthoring courses;
  @Autowired SalesPages pages;

  @Test
  void searchEnginesFindWhatIsOnSaleAndAreToldItsOneAddress() throws Exception {
    onSale("reels-for-search");

    mvc.perform(get("/sitemap.xml"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/xml"))
        .andExpect(
            content()
                .string(
                    containsString("<loc>http://localhost:8080/courses/reels-for-search</loc>")))
        .andExpect(content().string(not(containsString("/admin"))));
    mvc.perform(get("/robots.txt"))
        .andExpect(content().string(containsString("Disallow: /admin\n")))
        .andExpect(
            content().string(containsString("\nSitemap: http://localhost:8080/sitemap.xml\n")));
    mvc.perform(get("/courses/reels-for-search?via=somebody"))
        .andExpect(
            header()
                .string(
                    "Link", "<http://localhost:8080/courses/reels-for-search>; rel=\"canonical\""));
  }

  @Test
  void aSalesPageSaysWhatItCostsAndLeadsToTheCheckout() throws Exception {
    ProductId product = onSale("reels-page");
    pages.write(
        product,
        new SalesPage(
            "Seven reels in seven days.",
            "Edited 900 films.",
            List.of("Cut without a tripod"),
            List.of(new SalesPage.Question("Which phone <b>?", "Any & all."))));

    mvc.perform(get("/courses/reels-page"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<h1>Course reels-page</h1>")))
        .andExpect(content().string(containsString("Seven reels in seven days.")))
        .andExpect(content().string(containsString("18 % GST of ₹304.94 included.")))
        .andExpect(content().string(containsString("Buy for ₹1,999")))
        .andExpect(content().string(containsString("href=\"/checkout/reels-page\"")))
        .andExpect(content().string(containsString("/courses/reels-page/preview/light")))
        .andExpect(content().string(not(containsString("/preview/echo"))))
        .andExpect(content().string(containsString("Cut without a tripod")))
        .andExpect(content().string(containsString("Meera Kulkarni")))
        .andExpect(content().string(containsString("Edited 900 films.")))
        .andExpect(content().string(containsString("<h2>Devika Joshi</h2><p>Cuts films.</p>")))
        .andExpect(content().string(containsString("Which phone &lt;b&gt;?")));
  }

  @Test
  void aProductWithoutTextsShowsItsSummaryAndTheInstructorsOwnWords() throws Exception {
    onSale("plain-page");
    mvc.perform(get("/courses/plain-page"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("What it teaches.")))
        .andExpect(content().string(containsString("Films on a phone.")))
        .andExpect(content().string(not(containsString("Questions people ask"))));
  }

  @Test
  void aFreeLessonOpensForAnybodyAndNoOtherLessonDoes() throws Exception {
    onSale("free-lesson");
    mvc.perform(get("/courses/free-lesson/preview/light"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<strong>window</strong>")))
        .andExpect(content().string(containsString("Lesson 1 of 2")));
    mvc.perform(get("/courses"))
        .andExpect(content().string(containsString("a lesson that is free to see.")));
    mvc.perform(get("/courses/free-lesson/preview/echo")).andExpect(status().isNotFound());
    mvc.perform(get("/courses/free-lesson/preview/none")).andExpect(status().isNotFound());
  }

  @Test
  void draftsAndUnknownWordsAreNotFound() throws Exception {
    catalog.create(product("only-a-draft", List.of()), null);
    mvc.perform(get("/courses/only-a-draft")).andExpect(status().isNotFound());
    mvc.perform(get("/courses/none-of-these")).andExpect(status().isNotFound());
    mvc.perform(get("/courses")).andExpect(content().string(not(containsString("only-a-draft"))));
  }

  @Test
  void aStrangerFindsBuyingLearningEarningAndSigningInFromTheHomePage() throws Exception {
    onSale("from-home");
    mvc.perform(get("/"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("href=\"/courses/")))
        .andExpect(content().string(containsString("href=\"/learn\"")))
        .andExpect(content().string(containsString("href=\"/affiliates\"")))
        .andExpect(content().string(containsString("href=\"/sign-in\"")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/courses",
        "/courses/same-bytes",
        "/courses/same-bytes/preview/light",
        "/about",
        "/contact",
        "/grievance",
        "/help",
        "/refunds",
        "/terms",
        "/privacy"
      })
  void publicPagesAreTheSameForEverybodyAndSetNoCookie(String path) throws Exception {
    if (catalogue.bySlug("same-bytes").isEmpty()) {
      onSale("same-bytes");
    }
    byte[] one = bytes(get(path).cookie(new Cookie("hm_ref", "signed-for-asha")));
    byte[] other =
        bytes(
            get(path)
                .param("via", "signed-for-ravi")
                .cookie(
                    new Cookie("hm_ref", "signed-for-ravi"),
                    new Cookie("hm_session", "x"),
                    new Cookie("hm_in", "staff")));
    assertThat(one).isEqualTo(other).isNotEmpty();
    mvc.perform(get(path))
        .andExpect(header().doesNotExist("Set-Cookie"))
        .andExpect(header().string("Cache-Control", containsString("public")));
  }

  @Test
  void publicPagesCarryNoInlineScriptHandlerOrStyle() throws Exception {
    onSale("no-inline");
    for (String path : List.of("/", "/courses/no-inline", "/courses/no-inline/preview/light")) {
      assertThat(mvc.perform(get(path)).andReturn().getResponse().getContentAsString())
          .doesNotContain(" style=\"", "javascript:")
          .doesNotContainPattern("<script(?![^>]* src=)")
          .doesNotContainPattern("\\son[a-z]+=");
    }
  }

  private byte[] bytes(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private ProductId onSale(String slug) {
    CourseId course =
        courses.create(
            new CourseDraft(
                slug,
                Audience.STUDENTS,
                new CourseFacts(
                    "Course " + slug, "What it teaches.", "en", new CourseCover("री", 1)),
                List.of(
                    new Instructor("Meera Kulkarni", "Films on a phone."),
                    new Instructor("Devika Joshi", "Cuts films.")),
                List.of(
                    new CourseDraft.SectionDraft(
                        "Light and sound",
                        List.of(lesson("light", true), lesson("echo", false))))));
    courses.publish(course, true);
    ProductId product =
        catalog.create(product(slug, List.of(Deliverable.course(course.value()))), null);
    catalog.publish(product, null);
    return product;
  }

  private static LessonDraft lesson(String slug, boolean preview) {
    return new LessonDraft(slug, "Lesson " + slug, "By the **window**.", null, preview, true);
  }

  private static NewProduct product(String slug, List<Deliverable> contents) {
    return NewProduct.course(
        slug,
        "Course " + slug,
        "What it teaches.",
        Money.rupees(1_999),
        new Cover("री", 1),
        contents);
  }
}
