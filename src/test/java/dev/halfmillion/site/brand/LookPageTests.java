package dev.halfmillion.site.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.ui.Looks;
import dev.halfmillion.site.SiteOffice;
import dev.halfmillion.testing.HalfmillionTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@HalfmillionTest
class LookPageTests {

  @Autowired MockMvc web;
  @Autowired KnownSettings settings;
  @Autowired Looks looks;
  @Autowired AuditLog audit;

  SiteOffice office;

  @BeforeEach
  void plain() {
    office = new SiteOffice(web, UserId.next());
    forget();
  }

  @AfterEach
  void forget() {
    settings.store(Map.of(Setting.BRAND_COLOUR, "", Setting.LOGO, ""));
  }

  @Test
  void logoAndColourAreOnEveryPageInMailsAndOnTheCardAtOnce() throws Exception {
    assertThat(office.read("/")).doesNotContain("/assets/brand-", "/assets/logo-");
    assertThat(save("#8a1c3b", SiteOffice.picture("logo", 600, 200)).getStatus()).isEqualTo(303);

    String home = office.read("/");
    String sheet = asset(home, "/assets/brand-[0-9a-f]{10}\\.css");
    assertThat(sheet).contains("--hm-brand: #8a1c3b;");
    asset(home, "/assets/logo-[0-9a-f]{10}\\.jpeg");
    asset(home, "/assets/card-[0-9a-f]{10}\\.png");
    assertThat(office.ask(get("/admin/site")).getContentAsString())
        .contains("/assets/brand-", "/assets/logo-");
    assertThat(looks.mail().colour()).isEqualTo("#8a1c3b");
    assertThat(looks.mail().logo()).startsWith("http").contains("/assets/logo-");
    assertThat(audit.of("site").getFirst().detail()).contains("#8a1c3b", "New logo");
  }

  @Test
  void aColourThatCannotBeReadIsShownDarkerAndSaidSo() throws Exception {
    assertThat(
            office
                .ask(get("/admin/site/look/sample").param("colour", "#ffd400"))
                .getContentAsString())
        .contains("could not be read on a light page")
        .doesNotContain("fill=\"#ffd400\"/>\n    <text x=\"90\"");
    save("#ffd400", null);
    assertThat(asset(office.read("/"), "/assets/brand-[0-9a-f]{10}\\.css"))
        .doesNotContain("--hm-brand: #ffd400;\n--hm-brand-hover: #ffdd33;\n--hm-on-brand: #ffffff");
  }

  @Test
  void aDrawingThatCouldRunIsNoLogoAndTheColourInTheFormStays() throws Exception {
    MockMultipartFile drawing =
        new MockMultipartFile(
            "logo",
            "logo.png",
            "image/png",
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8));
    MockHttpServletResponse answer = save("#8a1c3b", drawing);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("cannot be read as a picture", "value=\"#8a1c3b\"");
    assertThat(office.read("/")).doesNotContain("/assets/brand-", "/assets/logo-");
    assertThat(save("red; } body { display: none", null).getStatus()).isEqualTo(422);
  }

  @Test
  void ofTwoWhoChooseAtOnceTheSecondIsTold() throws Exception {
    settings.store(Map.of(Setting.BRAND_COLOUR, "#123456"));
    MockHttpServletResponse raced = save("#8a1c3b", SiteOffice.picture("logo", 50, 50));
    assertThat(raced.getStatus()).isEqualTo(409);
    assertThat(raced.getContentAsString())
        .contains("Somebody else has just changed", "value=\"#8a1c3b\"")
        .containsPattern("name=\"kept\" value=\"pic_[0-9a-z]{25}\"")
        .contains("name=\"seenColour\" value=\"#123456\"");
  }

  @Test
  void theLogoIsTakenOffAndTheProgramsColourComesBack() throws Exception {
    save("#8a1c3b", SiteOffice.picture("logo", 60, 60));
    String logo = settings.text(Setting.LOGO);
    MockHttpServletResponse answer =
        office.ask(
            form("#8a1c3b")
                .param("own", "true")
                .param("off", "true")
                .param("kept", logo)
                .param("seenColour", "#8a1c3b")
                .param("seenLogo", logo));
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(office.read("/")).doesNotContain("/assets/brand-", "/assets/logo-");
  }

  private MockHttpServletResponse save(String colour, MockMultipartFile logo) throws Exception {
    MockMultipartHttpServletRequestBuilder form = form(colour);
    if (logo != null) {
      form.file(logo);
    }
    return office.ask(form);
  }

  private static MockMultipartHttpServletRequestBuilder form(String colour) {
    MockMultipartHttpServletRequestBuilder form = multipart("/admin/site/look");
    form.param("colour", colour);
    return form;
  }

  private String asset(String page, String pattern) throws Exception {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    MockHttpServletResponse answer = web.perform(get(found.group())).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }
}
