package dev.halfmillion.affiliates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.platform.AttributionToken;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HalfmillionTest
class ReferralLinkTests {

  @Autowired MockMvc mvc;
  @Autowired ApplicationContext application;
  @Autowired AffiliateProgram program;
  @Autowired JdbcClient jdbc;

  AffiliateStory story;
  Affiliate affiliate;

  @BeforeEach
  void begin() {
    story = new AffiliateStory(application);
    affiliate = story.affiliate("Kavya Nair");
  }

  @Test
  void aVisitLeavesAClickACookieAndGoesToTheLandingPage() throws Exception {
    MockHttpServletResponse answer = visit(link(""));

    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    Cookie cookie = answer.getCookie(AttributionToken.COOKIE);
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getMaxAge()).isEqualTo(30 * 24 * 3600);
    assertThat(answer.getHeader("Set-Cookie")).contains("SameSite=Lax");
    assertThat(cookie.getValue().length()).isLessThanOrEqualTo(AttributionToken.MAX_LENGTH);
    assertThat(answer.getHeader("Location")).isEqualTo("/?via=" + cookie.getValue());
    assertThat(clicks()).hasSize(1);
  }

  @Test
  void aLinkNamesProductCampaignAndChannel() throws Exception {
    AffiliateStory.Sold course = story.course();

    MockHttpServletResponse answer =
        visit(
            link("")
                .param("to", course.slug())
                .param("c", "Diwali Sale")
                .param("s", "YouTube")
                .header("Referer", "https://m.facebook.com/groups/secret?id=1"));

    assertThat(answer.getHeader("Location")).startsWith("/courses/" + course.slug() + "?via=");
    Map<String, Object> click = clicks().getFirst();
    assertThat(click)
        .containsEntry("campaign", "diwali-sale")
        .containsEntry("channel", "youtube")
        .containsEntry("landing_path", "/courses/" + course.slug())
        .containsEntry("referrer_host", "m.facebook.com")
        .containsEntry("device", "phone");
  }

  @Test
  void theCodeIsReadInAnyCase() throws Exception {
    String loud = affiliate.code().toUpperCase(Locale.ROOT);

    assertThat(visit(get("/r/" + loud)).getCookie(AttributionToken.COOKIE)).isNotNull();
  }

  @Test
  void aBrowserStaysTheSameVisitor() throws Exception {
    Cookie first = visit(link("")).getCookie(AttributionToken.COOKIE);
    visit(link("").cookie(first));

    assertThat(clicks().stream().map(c -> Ids.uuid((byte[]) c.get("visitor_id"))).distinct())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"forged", "", "a.b", "bDphYmM.eHh4", "."})
  void aForgedCookieMakesANewVisitor(String value) throws Exception {
    MockHttpServletResponse answer =
        visit(link("").cookie(new Cookie(AttributionToken.COOKIE, value)));

    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(answer.getCookie(AttributionToken.COOKIE)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("wrongCodes")
  void whatIsNoCodeLeadsHomeWithoutATrace(String path) throws Exception {
    MockHttpServletResponse answer = visit(get(URI.create("http://localhost" + path)));

    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(answer.getHeader("Location")).isEqualTo("/");
    assertThat(answer.getCookie(AttributionToken.COOKIE)).isNull();
  }

  static Stream<String> wrongCodes() {
    return Stream.of(
        "/r",
        "/r/",
        "/r/nobody-has-this",
        "/r/x",
        "/r/%F0%9F%98%80",
        "/r/%E0%A4%95%E0%A5%8B%E0%A4%A1",
        "/r/' OR 1=1 --".replace(" ", "%20"),
        "/r/" + "a".repeat(3_000),
        "/r/a/b/c",
        "/r/https:/evil.example",
        "/r/nobody?to=https://evil.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "../../admin",
        "javascript:alert(1)",
        "no-such-product",
        "%0d%0aSet-Cookie:%20a=b",
        "@evil.example",
        "a b"
      })
  void aTargetThatIsNoProductLeadsHome(String target) throws Exception {
    MockHttpServletResponse answer = visit(link("").param("to", target));

    assertThat(answer.getHeader("Location")).startsWith("/?via=");
    assertThat(answer.getHeader("Location")).doesNotContain("evil");
  }

  @Test
  void aDraftIsNoTarget() throws Exception {
    AffiliateStory.Sold course = story.course();
    application.getBean(dev.halfmillion.catalog.CatalogAuthoring.class).retire(course.id(), null);

    assertThat(visit(link("").param("to", course.slug())).getHeader("Location"))
        .startsWith("/?via=");
  }

  @Test
  void aSuspendedAffiliatesLinkLeadsHomeWithoutATrace() throws Exception {
    UserId owner = story.person("Owner");
    program.suspend(affiliate.id(), owner, "Spam");

    MockHttpServletResponse answer = visit(link(""));

    assertThat(answer.getHeader("Location")).isEqualTo("/");
    assertThat(answer.getCookie(AttributionToken.COOKIE)).isNull();
    assertThat(clicks()).isEmpty();
  }

  @Test
  void aPreviewIsRedirectedButNotCounted() throws Exception {
    AffiliateStory.Sold course = story.course();

    MockHttpServletResponse answer =
        mvc.perform(
                get("/r/" + affiliate.code())
                    .param("to", course.slug())
                    .header("User-Agent", "WhatsApp/2.23.20.0"))
            .andReturn()
            .getResponse();

    assertThat(answer.getHeader("Location")).isEqualTo("/courses/" + course.slug());
    assertThat(answer.getCookie(AttributionToken.COOKIE)).isNull();
    assertThat(clicks()).isEmpty();
  }

  @Test
  void aPrefetchAndAHeadAreNotCounted() throws Exception {
    visit(link("").header("Sec-Purpose", "prefetch;prerender"));
    MockHttpServletResponse answer =
        mvc.perform(head("/r/" + affiliate.code()).header("User-Agent", AffiliateStory.PHONE))
            .andReturn()
            .getResponse();

    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(clicks()).isEmpty();
  }

  @Test
  void neitherAddressNorBrowserIsKeptInPlainText() throws Exception {
    visit(link("").with(request -> remote(request, "198.51.100.77")));

    String row = clicks().getFirst().toString();
    assertThat(row).doesNotContain("198.51.100.77").doesNotContain("Mozilla");
  }

  private static org.springframework.mock.web.MockHttpServletRequest remote(
      org.springframework.mock.web.MockHttpServletRequest request, String ip) {
    request.setRemoteAddr(ip);
    return request;
  }

  private MockHttpServletRequestBuilder link(String query) {
    return get("/r/" + affiliate.code() + query);
  }

  private MockHttpServletResponse visit(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.header("User-Agent", AffiliateStory.PHONE))
        .andReturn()
        .getResponse();
  }

  private List<Map<String, Object>> clicks() {
    return jdbc.sql("SELECT * FROM affiliates_click WHERE affiliate_id = :id")
        .param("id", Ids.bytes(affiliate.id().value()))
        .query()
        .listOfRows();
  }
}
