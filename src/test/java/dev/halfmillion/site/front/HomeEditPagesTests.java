package dev.halfmillion.site.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.site.SiteOffice;
import dev.halfmillion.testing.HalfmillionTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@HalfmillionTest
class HomeEditPagesTests {

  @Autowired MockMvc web;
  @Autowired Front front;
  @Autowired FrontDesk desk;
  @Autowired AuditLog audit;
  @Autowired JdbcClient jdbc;

  SiteOffice office;

  @BeforeEach
  void anOwner() {
    office = new SiteOffice(web, UserId.next());
  }

  @AfterEach
  void asItCame() {
    jdbc.sql("UPDATE site_home SET revision = 0 WHERE id = 1").update();
    jdbc.sql("DELETE FROM site_block WHERE kind IN ('text', 'question')").update();
    jdbc.sql("UPDATE site_block SET shown = TRUE, title = ''").update();
  }

  @Test
  void aNewHeadlineIsReadAtOnceWithItsWordsFilledIn() throws Exception {
    assertThat(headline("Learn with\n{academy} & co", front.revision()).getStatus()).isEqualTo(303);
    assertThat(office.read("/")).contains("<h1>Learn with <br>Aarambh &amp; co</h1>");
    assertThat(audit.of("home").getFirst().action()).isEqualTo("site.headline-changed");
    assertThat(headline("", front.revision()).getStatus()).isEqualTo(422);
    assertThat(headline("{nobody}", front.revision()).getStatus()).isEqualTo(422);
    assertThat(headline("x".repeat(121), front.revision()).getStatus()).isEqualTo(422);
  }

  @Test
  void ofTwoWhoWriteAHeadlineAtOnceTheSecondSeesBoth() throws Exception {
    int seen = front.revision();
    headline("The first", seen);
    MockHttpServletResponse raced = headline("The second", seen);
    assertThat(raced.getStatus()).isEqualTo(409);
    assertThat(raced.getContentAsString()).contains("The first", "The second", "at once");
    assertThat(office.read("/")).contains("<h1>The first</h1>");
  }

  @Test
  void aBlockWithAPictureIsAddedHiddenAndRemoved() throws Exception {
    MockMultipartHttpServletRequestBuilder form = multipart("/admin/site/blocks");
    form.file(SiteOffice.picture("picture", 900, 600));
    form.param("list", "home")
        .param("title", "Why us")
        .param("body", "We **teach**. <script>alert(1)</script>")
        .param("alt", "A workshop")
        .param("shown", "true");
    assertThat(office.ask(form).getStatus()).isEqualTo(303);
    String home = office.read("/");
    assertThat(home)
        .contains("<h2>Why us</h2>", "<strong>teach</strong>", "alt=\"A workshop\"")
        .containsPattern("src=\"/pictures/pic_[0-9a-z]{25}-800\"")
        .doesNotContain("<script>alert");

    Block block = front.all(BlockList.HOME).getLast();
    office.ask(post("/admin/site/blocks/" + block.id() + "/visibility").param("shown", "false"));
    assertThat(office.read("/")).doesNotContain("Why us");
    assertThat(office.ask(get("/admin/site/home")).getContentAsString()).contains("Why us");

    assertThat(office.ask(post("/admin/site/blocks/" + block.id() + "/removal")).getStatus())
        .isEqualTo(303);
    assertThat(front.find(block.id())).isEmpty();
    assertThat(audit.of(block.id().toString()))
        .extracting(AuditEntry::action)
        .containsExactly("site.block-removed", "site.block-hidden", "site.block-added");
  }

  @Test
  void questionsStandOnTheHomePageInTheOrderTheOwnerGives() throws Exception {
    for (String question : List.of("What first?", "What second?", "What third?")) {
      assertThat(office.ask(question(question)).getStatus()).isEqualTo(303);
    }
    assertThat(office.read("/"))
        .containsSubsequence("Questions people ask", "What first?", "What second?", "What third?");

    List<String> ids = ids();
    office.ask(order(ids).param("up", ids.get(2)));
    assertThat(office.read("/")).containsSubsequence("What first?", "What third?", "What second?");
    assertThat(office.ask(get("/admin/site/questions?moved=up-" + ids.get(2))).getContentAsString())
        .containsPattern("aria-label=\"Move up: What third\\?\"[^>]*autofocus");

    List<String> dragged = new ArrayList<>(ids());
    Collections.reverse(dragged);
    office.ask(order(dragged));
    assertThat(office.read("/")).containsSubsequence("What second?", "What third?", "What first?");
    assertThat(office.ask(order(ids()).param("up", ids().getFirst())).getStatus()).isEqualTo(303);
    assertThat(audit.of("questions").getFirst().actor()).isEqualTo(office.owner());
  }

  @Test
  void anOrderOfAListThatIsAnotherByNowIsNotTaken() throws Exception {
    office.ask(question("One?"));
    office.ask(question("Two?"));
    List<String> seen = ids();
    office.ask(question("Three?"));
    MockHttpServletResponse late = office.ask(order(seen));
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString()).contains("Here is the list as it is", "Three?");
    assertThat(office.ask(order(List.of())).getStatus()).isEqualTo(409);
    List<String> twice = List.of(ids().get(0), ids().get(0), ids().get(1));
    assertThat(office.ask(order(twice)).getStatus()).isEqualTo(409);
  }

  @Test
  void ofTwoWhoChangeAQuestionAtOnceTheSecondLosesNothing() throws Exception {
    office.ask(question("Who?"));
    Block block = front.all(BlockList.QUESTIONS).getLast();
    assertThat(office.ask(change(block, "The first answer")).getStatus()).isEqualTo(303);
    MockHttpServletResponse raced = office.ask(change(block, "The second answer"));
    assertThat(raced.getStatus()).isEqualTo(409);
    assertThat(raced.getContentAsString()).contains("The first answer", "The second answer");
    Block now = front.find(block.id()).orElseThrow();
    assertThat(now.draft().body()).isEqualTo("The first answer");
    assertThat(office.ask(change(now, "The second answer")).getStatus()).isEqualTo(303);
  }

  @Test
  void whatIsToMendIsSaidAndAPictureThatCameIsNotLost() throws Exception {
    MockMultipartHttpServletRequestBuilder form = multipart("/admin/site/blocks");
    form.file(SiteOffice.picture("picture", 300, 200));
    form.param("list", "home").param("title", "x".repeat(201)).param("body", "Kept words");
    MockHttpServletResponse answer = office.ask(form);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Shorten it to 200 characters.", "Kept words")
        .containsPattern("name=\"kept\" value=\"pic_[0-9a-z]{25}\"");
    assertThat(office.ask(post("/admin/site/blocks").param("list", "questions")).getStatus())
        .isEqualTo(422);
    assertThat(office.ask(post("/admin/site/blocks").param("list", "none")).getStatus())
        .isEqualTo(404);
  }

  @Test
  void whatTheProgramFillsIsHiddenNeverRemoved() throws Exception {
    Block courses =
        front.all(BlockList.HOME).stream()
            .filter(block -> block.kind() == BlockKind.COURSES)
            .findFirst()
            .orElseThrow();
    assertThat(office.ask(post("/admin/site/blocks/" + courses.id() + "/removal")).getStatus())
        .isEqualTo(422);
    office.ask(post("/admin/site/blocks/" + courses.id() + "/visibility").param("shown", "false"));
    assertThat(office.read("/")).doesNotContain("Start with one");
  }

  private MockHttpServletResponse headline(String headline, int seen) throws Exception {
    return office.ask(
        post("/admin/site/home")
            .param("headline", headline)
            .param("lead", "A lead.")
            .param("seen", String.valueOf(seen)));
  }

  private static MockHttpServletRequestBuilder question(String question) {
    return post("/admin/site/blocks")
        .param("list", "questions")
        .param("title", question)
        .param("body", "So it is.")
        .param("shown", "true");
  }

  private static MockHttpServletRequestBuilder change(Block block, String answer) {
    return post("/admin/site/blocks/" + block.id())
        .param("title", "Who?")
        .param("body", answer)
        .param("shown", "true")
        .param("seen", String.valueOf(block.revision()));
  }

  private static MockHttpServletRequestBuilder order(List<String> ids) {
    return post("/admin/site/lists/questions/order").param("ids", ids.toArray(String[]::new));
  }

  private List<String> ids() {
    return front.all(BlockList.QUESTIONS).stream().map(block -> block.id().toString()).toList();
  }
}
