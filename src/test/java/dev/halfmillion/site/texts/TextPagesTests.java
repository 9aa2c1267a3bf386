package dev.halfmillion.site.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HalfmillionTest
class TextPagesTests {

  @Autowired MockMvc web;
  @Autowired SiteTexts texts;
  @Autowired AuditLog audit;
  @Autowired KnownSettings settings;

  final UserId owner = UserId.next();

  @Test
  void aDraftIsSeenByNobodyAndAPublishedTextByEverybodyAtOnce() throws Exception {
    assertThat(save("about", "We are **Rang**, {academy}.", "draft").getStatus()).isEqualTo(303);
    assertThat(read("/about")).doesNotContain("Rang");
    assertThat(ask(get("/admin/site")).getContentAsString()).contains("draft waits");
    assertThat(ask(get("/admin/site/texts/about")).getContentAsString())
        .contains("We are **Rang**, {academy}.", "<strong>Rang</strong>", "Draft");

    assertThat(save("about", "We are **Tarang**, {academy}.", "publish").getStatus())
        .isEqualTo(303);
    assertThat(read("/about"))
        .contains("<h1>Who we are</h1>", "<strong>Tarang</strong>, Aarambh.")
        .doesNotContain("{academy}");
    int number = texts.standing(SiteText.ABOUT).newest();
    assertThat(audit.of("text:about"))
        .anySatisfy(entry -> says(entry, "site.text-published", "Version " + number))
        .anySatisfy(entry -> says(entry, "site.text-saved", "Version " + number));

    MockHttpServletResponse back =
        ask(
            post("/admin/site/texts/about/publication")
                .param("number", String.valueOf(number - 1))
                .param("seen", String.valueOf(number)));
    assertThat(back.getStatus()).isEqualTo(303);
    assertThat(read("/about")).contains("<strong>Rang</strong>");
  }

  private void says(AuditEntry entry, String action, String words) {
    assertThat(entry.actor()).isEqualTo(owner);
    assertThat(entry.action()).isEqualTo(action);
    assertThat(entry.detail()).contains(words);
  }

  @Test
  void ofTwoWhoWriteAtOnceTheSecondSeesBothTextsAndLosesNothing() throws Exception {
    int seen = texts.standing(SiteText.CONTACT).newest();
    assertThat(save("contact", "The first to save.", "publish", seen).getStatus()).isEqualTo(303);

    MockHttpServletResponse raced = save("contact", "The second one’s work.", "publish", seen);
    assertThat(raced.getStatus()).isEqualTo(409);
    assertThat(raced.getContentAsString())
        .contains("Two of you wrote at once", "The first to save.", "The second one’s work.")
        .contains("name=\"seen\" value=\"" + (seen + 1) + "\"");
    assertThat(read("/contact")).contains("The first to save.");

    assertThat(save("contact", "The second one’s work.", "publish", seen + 1).getStatus())
        .isEqualTo(303);
    assertThat(read("/contact")).contains("The second one’s work.");
  }

  @Test
  void whatTheProgramCannotFillInIsSaidAndKeptInTheForm() throws Exception {
    MockHttpServletResponse answer = save("about", "Ask {owner-name} & me", "publish");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Nothing is filled in for {owner-name}.", "Ask {owner-name} &amp; me");
    assertThat(save("about", "x".repeat(40_001), "draft").getStatus()).isEqualTo(422);
    assertThat(save("about", " ", "draft").getStatus()).isEqualTo(422);
    assertThat(ask(post("/admin/site/texts/about/publication").param("number", "x")).getStatus())
        .isEqualTo(422);
    assertThat(
            ask(post("/admin/site/texts/about/publication")
                    .param("number", "999999")
                    .param("seen", String.valueOf(texts.standing(SiteText.ABOUT).newest())))
                .getStatus())
        .isEqualTo(404);
    assertThat(ask(get("/admin/site/texts/none")).getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "![x](https://tracker.example/p.png)",
        "<svg/onload=alert(1)>"
      })
  void hostileMarkdownRunsNeitherInThePreviewNorOnThePage(String hostile) throws Exception {
    String preview =
        ask(post("/admin/site/preview").param("body", "Hello " + hostile)).getContentAsString();
    save("grievance", "Hello " + hostile, "publish");
    String page = read("/grievance");
    for (String html : new String[] {preview, page.substring(page.indexOf("<main"))}) {
      assertThat(
              html.substring(0, html.contains("</main>") ? html.indexOf("</main>") : html.length()))
          .contains("Hello")
          .doesNotContain("<script", "<img", "<svg/", "href=\"javascript");
    }
  }

  @Test
  void thePreviewShowsWhatIsTypedAndKeepsNothing() throws Exception {
    int before = texts.standing(SiteText.HELP).newest();
    MockHttpServletResponse page = save("help", "Only **looking**.", "preview");
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains("<strong>looking</strong>", "Only **looking**.");
    assertThat(texts.standing(SiteText.HELP).newest()).isEqualTo(before);
  }

  @Test
  void theRefundsTextFollowsWhatIsSettledAboutRefunds() throws Exception {
    assertThat(read("/refunds")).contains("Within 14 days", "choose “Get your money back”");
    try {
      settings.store(Map.of(Setting.REFUND_DAYS, "0"));
      assertThat(read("/refunds"))
          .contains("A sale is final, unless")
          .doesNotContain("Within 14 days", "choose “Get your money back”");
    } finally {
      settings.store(Map.of(Setting.REFUND_DAYS, ""));
    }
  }

  private MockHttpServletResponse save(String key, String body, String then) throws Exception {
    return save(key, body, then, texts.standing(SiteText.of(key).orElseThrow()).newest());
  }

  private MockHttpServletResponse save(String key, String body, String then, int seen)
      throws Exception {
    return ask(
        post("/admin/site/texts/" + key)
            .param("title", "Who we are")
            .param("lead", "")
            .param("body", body)
            .param("seen", String.valueOf(seen))
            .param("then", then));
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(SignedIn.as(owner, Role.OWNER)).with(Csrf.token()))
        .andReturn()
        .getResponse();
  }

  private String read(String path) throws Exception {
    return web.perform(get(path)).andReturn().getResponse().getContentAsString();
  }
}
