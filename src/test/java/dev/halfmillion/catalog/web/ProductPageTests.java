package dev.halfmillion.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.catalog.ProductStatus;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.learning.editing.CourseInstructors;
import dev.halfmillion.learning.editing.InstructorId;
import dev.halfmillion.media.MediaLibrary;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HalfmillionTest
class ProductPageTests {

  @Autowired MockMvc web;
  @Autowired Catalog catalog;
  @Autowired CatalogAuthoring authoring;
  @Autowired AuditLog audit;
  @Autowired UserRegistration people;
  @Autowired UserRoles roles;
  @Autowired CourseAuthoring courses;
  @Autowired CourseInstructors instructors;
  @Autowired MediaLibrary library;

  ProductId id;
  String path;

  @BeforeEach
  void aDraftExists() {
    id =
        authoring.create(
            NewProduct.course(
                "page-" + Long.toString(Ids.next().getLeastSignificantBits() >>> 1, 36),
                "Budgeting by hand",
                "One sentence.",
                Money.rupees(1_999),
                new Cover("बही", 3),
                List.of()),
            null);
    path = "/admin/products/" + id;
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"LEARNER", "AFFILIATE", "SUPPORT", "FINANCE"})
  void othersDoNotEditProducts(Role role) throws Exception {
    web.perform(get("/admin/products").with(SignedIn.as(role))).andExpect(status().isForbidden());
    web.perform(post(path).with(SignedIn.as(role)).with(Csrf.token()))
        .andExpect(status().isForbidden());
  }

  @Test
  void theListExplainsEachPrice() throws Exception {
    web.perform(get("/admin/products").with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Budgeting by hand")))
        .andExpect(content().string(containsString("₹304.94")));
  }

  @Test
  void theOwnerChangesThePriceAndThePastStays() throws Exception {
    UserId owner = UserId.next();
    web.perform(
            post(path + "/price")
                .with(SignedIn.as(owner, Role.OWNER))
                .with(Csrf.token())
                .param("amount", "2,499.50"))
        .andExpect(status().isSeeOther());

    assertThat(product().price()).isEqualTo(Money.paise(249_950));
    assertThat(audit.of(id.toString()).getFirst().actor()).isEqualTo(owner);
    web.perform(get(path).with(SignedIn.as(Role.OWNER)))
        .andExpect(content().string(containsString("₹1,999.00")))
        .andExpect(content().string(containsString("₹2,499.50")));
  }

  /** Whoever teaches the one course that the product sells from now on. */
  private RequestPostProcessor teacher() {
    String slug = product().slug() + "-taught";
    UserId teacher = people.ensure(slug + "@teachers.test", "Meera Kulkarni", null);
    roles.grant(teacher, Role.INSTRUCTOR, null);
    CourseId course = courses.create(SampleCourses.draft(slug, library));
    instructors.add(
        course, InstructorId.next(), new Instructor("Meera Kulkarni", "Films."), teacher);
    id =
        authoring.create(
            NewProduct.course(
                slug,
                "Budgeting by hand",
                "One sentence.",
                Money.rupees(1_999),
                new Cover("बही", 3),
                List.of(Deliverable.course(course.value()))),
            null);
    path = "/admin/products/" + id;
    return SignedIn.as(teacher, Role.INSTRUCTOR);
  }

  @Test
  void instructorsOfNothingOfItDoNotMindIt() throws Exception {
    web.perform(get("/admin/products").with(SignedIn.as(Role.INSTRUCTOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString(id.toString()))));
    web.perform(get(path).with(SignedIn.as(Role.INSTRUCTOR))).andExpect(status().isNotFound());
    web.perform(
            post(path)
                .with(SignedIn.as(Role.INSTRUCTOR))
                .with(Csrf.token())
                .param("title", "Mine now"))
        .andExpect(status().isNotFound());
    assertThat(product().title()).isEqualTo("Budgeting by hand");
  }

  @Test
  void instructorsMindTheWordsOnly() throws Exception {
    RequestPostProcessor teacher = teacher();
    web.perform(get("/admin/products").with(teacher))
        .andExpect(content().string(containsString(path)));
    web.perform(get(path).with(teacher))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Change the price"))));
    for (String act : List.of("/price", "/publication", "/retirement")) {
      web.perform(post(path + act).with(teacher).with(Csrf.token()).param("amount", "1"))
          .andExpect(status().isForbidden());
    }
    web.perform(
            post(path)
                .with(teacher)
                .with(Csrf.token())
                .param("title", "Budgeting <b>by hand</b>")
                .param("summary", "Better.")
                .param("akshar", "ख")
                .param("colour", "5"))
        .andExpect(status().isSeeOther());
    assertThat(product().title()).isEqualTo("Budgeting <b>by hand</b>");
    assertThat(product().cover()).isEqualTo(new Cover("ख", 5));
    web.perform(get(path).with(teacher))
        .andExpect(content().string(not(containsString("<b>by hand"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                | Write an amount",
        "free              | Write an amount",
        "-1                | Write an amount",
        "1.999             | Write an amount",
        "0.99              | Give a price between",
        "10000001          | Give a price between",
        "999999999999      | Give a price between",
      })
  void aBadPriceIsAnsweredWithWhatToMend(String amount, String sentence) throws Exception {
    web.perform(
            post(path + "/price")
                .with(SignedIn.as(Role.OWNER))
                .with(Csrf.token())
                .param("amount", amount))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)));
    assertThat(product().price()).isEqualTo(Money.rupees(1_999));
  }

  @Test
  void theOwnerPlansASalePriceAndStopsIt() throws Exception {
    web.perform(sale("999", "2126-12-01T09:00", "2126-12-03T23:59"))
        .andExpect(status().isSeeOther());

    String page = page();
    assertThat(page).contains("From 1 Dec 2126, 09:00 to 3 Dec 2126, 23:59", "₹999.00", "Planned");
    String stop = page.replaceFirst("(?s).*action=\"(/admin/products/[^\"]+/stop)\".*", "$1");
    web.perform(post(stop).with(SignedIn.as(Role.OWNER)).with(Csrf.token()))
        .andExpect(status().isSeeOther());
    assertThat(page()).contains("Called off").doesNotContain("/stop\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''   | ''               | 2126-12-03T23:59 | Write an amount in rupees",
        "1999 | ''               | 2126-12-03T23:59 | just under the list price of ₹1,999.00",
        "999  | soon             | 2126-12-03T23:59 | Choose a day and a time",
        "999  | ''               | ''               | Choose the day and the time",
        "999  | 2126-12-03T23:59 | 2126-12-03T23:59 | end later than it begins",
        "999  | ''               | 2020-12-03T23:59 | end later than it begins",
        "999  | ''               | 9999-12-03T23:59 | Choose the day and the time",
      })
  void aBadSalePriceIsAnsweredWithWhatToMend(
      String amount, String starts, String ends, String sentence) throws Exception {
    web.perform(sale(amount, starts, ends))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)));
  }

  @Test
  void whatIsKeptOfASaleIsWorkedOutForAPriceThatIsBeingTyped() throws Exception {
    web.perform(get(path + "/margin").param("amount", "999").with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("₹142.35")));
    assertThat(page()).contains("You keep");
    RequestPostProcessor teacher = teacher();
    web.perform(get(path).with(teacher))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("You keep"))));
  }

  private MockHttpServletRequestBuilder sale(String amount, String starts, String ends) {
    return post(path + "/sale-prices")
        .with(SignedIn.as(Role.OWNER))
        .with(Csrf.token())
        .param("saleAmount", amount)
        .param("starts", starts)
        .param("ends", ends);
  }

  private String page() throws Exception {
    return web.perform(get(path).with(SignedIn.as(Role.OWNER)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void badWordsAreAllNamedAtOnce() throws Exception {
    web.perform(
            post(path)
                .with(SignedIn.as(Role.OWNER))
                .with(Csrf.token())
                .param("title", "t".repeat(121))
                .param("akshar", "a".repeat(5_000))
                .param("colour", "7"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("4 things need a change")));
    assertThat(product().title()).isEqualTo("Budgeting by hand");
  }

  @Test
  void publishingAndRetiringNeedsAToken() throws Exception {
    web.perform(post(path + "/publication").with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isForbidden());
    web.perform(post(path + "/publication").with(SignedIn.as(Role.OWNER)).with(Csrf.token()))
        .andExpect(status().isSeeOther());
    assertThat(product().status()).isEqualTo(ProductStatus.PUBLISHED);

    web.perform(post(path + "/retirement").with(SignedIn.as(Role.OWNER)).with(Csrf.token()))
        .andExpect(status().isSeeOther());
    assertThat(product().status()).isEqualTo(ProductStatus.RETIRED);
  }

  @Test
  void anUnknownProductIsNotFound() throws Exception {
    web.perform(get("/admin/products/prd_nothing").with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isNotFound());
    web.perform(get("/admin/products/" + ProductId.next()).with(SignedIn.as(Role.OWNER)))
        .andExpect(status().isNotFound());
  }

  private Product product() {
    return catalog.byId(id).orElseThrow();
  }
}
