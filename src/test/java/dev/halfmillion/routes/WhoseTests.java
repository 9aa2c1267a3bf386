package dev.halfmillion.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.halfmillion.affiliates.tracking.SharedLinks;
import dev.halfmillion.identity.User;
import dev.halfmillion.testing.HalfmillionTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HalfmillionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoseTests {

  private static final List<Row> ROWS =
      RoleTable.lines("/routes/whose.txt").stream().skip(1).map(Row::of).toList();

  @Autowired ApplicationContext application;
  @Autowired MockMvc mvc;

  OneOfEach one;
  Asking asking;
  User stranger;

  @BeforeAll
  void oneOfEach() throws Exception {
    one = new OneOfEach(application);
    asking = new Asking(mvc, new Addresses(one, mvc));
    stranger = one.person("Stranger Without Courses");
  }

  @Test
  void everyAddressWithAVariableHasARow() {
    assertThat(ROWS.stream().map(Row::route))
        .containsExactlyInAnyOrderElementsOf(
            Route.of(application).stream().filter(r -> r.pattern().contains("{")).toList());
  }

  @ParameterizedTest
  @MethodSource("owned")
  void itIsTheirsAndNobodyElses(Row row) throws Exception {
    String other =
        row.whose().equals("holder")
            ? asking.withAWrongLetter(row.route())
            : asking.answer(row.route(), another(row.whose()));

    if (row.other().equals("nothing")) {
      assertThat(other).isEqualTo("in");
      assertThat(one.bean(SharedLinks.class).of(one.sale.affiliate().id())).isNotEmpty();
    } else {
      assertThat(other).isEqualTo(row.other());
    }
    assertThat(asking.answer(row.route(), owner(row.whose()))).isIn("in", "201", "204");
  }

  /** Who teaches one course is to all others of them what any stranger is. */
  @ParameterizedTest
  @MethodSource("taught")
  void whoTeachesAnotherCourseIsAStranger(Row row) throws Exception {
    assertThat(asking.answer(row.route(), Asking.as(one.otherInstructor))).isEqualTo("404");
  }

  static Stream<Row> taught() {
    return ROWS.stream().filter(row -> row.whose().equals("learner"));
  }

  static Stream<Row> owned() {
    return ROWS.stream().filter(row -> !row.whose().equals("everybody"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/account",
        "/account/orders",
        "/api/v1/me",
        "/affiliate",
        "/affiliate/links",
        "/affiliate/money",
        "/affiliate/payout-details",
        "/affiliate/sales",
        "/affiliate/sales.csv"
      })
  void onesOwnPagesTellNothingOfOthers(String page) throws Exception {
    List<String> hers = traces(one.sale);
    List<String> theirs = traces(one.othersSale);
    for (boolean buyer : new boolean[] {true, false}) {
      String text = page(page, buyer ? one.othersSale.buyer() : one.othersSale.referrer());
      assertThat(text).doesNotContain(hers);
      if (buyer != page.startsWith("/affiliate")) {
        assertThat(theirs).anyMatch(text::contains);
      }
    }
  }

  /** One's own order with the number of somebody else's document, and the other way round. */
  @Test
  void aDocumentOpensOnlyThroughItsOwnOrder() throws Exception {
    String mine = "/orders/" + one.othersSale.order().id() + "/credit-notes/";
    RequestPostProcessor me = Asking.as(one.othersSale.buyer());

    assertThat(status(mine + one.othersSale.refund(), me)).isEqualTo(200);
    assertThat(status(mine + one.sale.refund(), me)).isEqualTo(404);
    assertThat(
            status(
                "/orders/" + one.sale.order().id() + "/credit-notes/" + one.othersSale.refund(),
                me))
        .isEqualTo(404);
  }

  @Test
  void aLessonOpensOnlyThroughItsOwnCourse() throws Exception {
    OneOfEach.CourseOnSale other = one.onSale();
    RequestPostProcessor author = Asking.as(one.instructor);

    assertThat(status("/admin/courses/" + other.id() + "/lessons/" + other.lesson(), author))
        .isEqualTo(200);
    assertThat(status("/admin/courses/" + other.id() + "/lessons/" + one.course.lesson(), author))
        .isEqualTo(404);
  }

  private List<String> traces(OneOfEach.Sale sale) {
    return List.of(
        sale.referrer().name(),
        sale.referrer().email(),
        sale.affiliate().code(),
        sale.buyer().name(),
        masked(sale.buyer().name()),
        sale.buyer().email(),
        sale.order().number(),
        sale.order().id().toString());
  }

  /** As affiliates see a buyer: "S•••• P.". */
  private static String masked(String name) {
    return name.charAt(0) + "•••• " + name.charAt(name.indexOf(' ') + 1) + ".";
  }

  private String page(String path, User user) throws Exception {
    return mvc.perform(get(path).with(Asking.as(user)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private int status(String path, RequestPostProcessor who) throws Exception {
    return mvc.perform(get(path).with(who)).andReturn().getResponse().getStatus();
  }

  private RequestPostProcessor owner(String whose) {
    return switch (whose) {
      case "buyer", "learner" -> Asking.as(one.sale.buyer());
      case "affiliate" -> Asking.as(one.sale.referrer());
      case "author", "sender" -> Asking.as(one.instructor);
      case "browser" -> browser(OneOfEach.BROWSER);
      default -> request -> request;
    };
  }

  private RequestPostProcessor another(String whose) {
    return switch (whose) {
      case "buyer" -> Asking.as(one.othersSale.buyer());
      case "learner" -> Asking.as(stranger);
      case "affiliate" -> Asking.as(one.othersSale.referrer());
      case "author" -> Asking.as(one.otherInstructor);
      case "sender" -> Asking.as(one.owner);
      case "browser" -> browser("x".repeat(OneOfEach.BROWSER.length()));
      default -> throw new AssertionError(whose);
    };
  }

  private static RequestPostProcessor browser(String secret) {
    return request -> {
      request.setCookies(
          Stream.concat(Stream.of(request.getCookies()), Stream.of(new Cookie("hm_buyer", secret)))
              .toArray(Cookie[]::new));
      return request;
    };
  }

  /** A line of the table. */
  record Row(Route route, String whose, String other) {

    static Row of(String line) {
      String[] words = line.split("\\s+");
      return new Row(new Route(words[0], words[1]), words[2], words.length > 3 ? words[3] : "");
    }

    @Override
    public String toString() {
      return route + " is " + whose + "'s";
    }
  }
}
