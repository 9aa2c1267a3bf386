package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.ui.Looks;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import jakarta.servlet.Filter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.security.web.method.annotation.CsrfTokenArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** With a small app in place of the built one, behind the real doors. */
@HalfmillionTest
class LearnAppPageTests {

  private static final Pattern NONCE = Pattern.compile("ngCspNonce=\"([^\"]+)\"");

  @Autowired MockMvc whole;
  @Autowired Academy academy;
  @Autowired Looks looks;
  @Autowired Filter springSecurityFilterChain;

  private MockMvc mvc = MockMvcBuilders.standaloneSetup(this).build();

  @BeforeEach
  void aSmallApp() {
    mvc = serving("/dev/halfmillion/learning/web/app/");
  }

  private MockMvc serving(String folder) {
    return MockMvcBuilders.standaloneSetup(
            new LearnAppController(new LearnAppFiles(academy, looks, folder)))
        .setCustomArgumentResolvers(new CsrfTokenArgumentResolver())
        .apply(SecurityMockMvcConfigurers.springSecurity(springSecurityFilterChain))
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/learn", "/learn/", "/learn/courses/crs_1", "/learn/a/b/c"})
  void everyAddressOfTheAppIsItsOnePage(String path) throws Exception {
    mvc.perform(get(path).with(SignedIn.as(Role.LEARNER)))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("text/html"))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("<hm-root")));
  }

  @Test
  void theFileThatPhonesInstallByNamesTheAcademy() throws Exception {
    mvc.perform(get("/learn/manifest.webmanifest"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/manifest+json"))
        .andExpect(content().json("{\"name\": \"" + academy.name() + "\"}"));
  }

  @Test
  void theStylesOfThePageCarryANonceOfThisRequestOnly() throws Exception {
    String first = nonceOfTwoPlaces();
    assertThat(first).hasSizeGreaterThanOrEqualTo(24);
    assertThat(nonceOfTwoPlaces()).isNotEqualTo(first);
  }

  private String nonceOfTwoPlaces() throws Exception {
    MockHttpServletResponse response =
        mvc.perform(get("/learn").with(SignedIn.as(Role.LEARNER))).andReturn().getResponse();
    Matcher nonce = NONCE.matcher(response.getContentAsString());
    assertThat(nonce.find()).isTrue();
    assertThat(response.getHeaders("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("style-src 'self' 'nonce-" + nonce.group(1) + "';")
        .contains("script-src 'self';");
    assertThat(response.getContentAsString()).doesNotContain("%NONCE%", "%ACADEMY%");
    return nonce.group(1);
  }

  @Test
  void otherPagesHaveNoNonce() throws Exception {
    whole
        .perform(get("/api/v1/me").with(SignedIn.as(Role.LEARNER)))
        .andExpect(header().string("Content-Security-Policy", containsString("style-src 'self';")));
  }

  @Test
  void thePageSetsTheCookieTheAppSendsBack() throws Exception {
    assertThat(
            mvc.perform(get("/learn").with(SignedIn.as(Role.LEARNER)))
                .andReturn()
                .getResponse()
                .getCookie("XSRF-TOKEN"))
        .isNotNull();
  }

  @Test
  void strangersAreLedToSignInAndBack() throws Exception {
    mvc.perform(get("/learn/lessons/les_1?from=mail"))
        .andExpect(status().isFound())
        .andExpect(redirectedUrl("/sign-in?next=%2Flearn%2Flessons%2Fles_1%3Ffrom%3Dmail"));
  }

  @Test
  void builtFilesAreOpenToAllAndKeptForEver() throws Exception {
    mvc.perform(get("/learn/main-AB12CD34.js"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("text/javascript"))
        .andExpect(header().string("Cache-Control", "public, max-age=31536000, immutable"))
        .andExpect(header().string("Vary", containsString("Accept-Encoding")))
        .andExpect(content().string(containsString("sample")));
    mvc.perform(get("/learn/main-AB12CD34.js").header("Accept-Encoding", "br, gzip"))
        .andExpect(header().string("Content-Encoding", "gzip"));
    mvc.perform(get("/learn/plain.css"))
        .andExpect(header().string("Cache-Control", "public, max-age=300"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/learn/main-ZZZZZZZZ.js", "/learn/..%2fapplication.js", "/learn/index.html.js"})
  void whatWasNotBuiltIsNotThere(String path) throws Exception {
    int status =
        whole.perform(get(java.net.URI.create(path))).andReturn().getResponse().getStatus();
    assertThat(status).isIn(302, 400, 404);
  }

  @Test
  void aBuildWithoutTheAppSaysSo() throws Exception {
    serving("/nowhere/")
        .perform(get("/learn/x").with(SignedIn.as(Role.LEARNER)))
        .andExpect(status().isServiceUnavailable())
        .andExpect(view().name("learning/app/missing"));
  }

  @Test
  void theRealAddressServesWhatWasBuilt() throws Exception {
    int status =
        whole
            .perform(get("/learn/x").with(SignedIn.as(Role.LEARNER)))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(status).isIn(200, 503);
  }
}
