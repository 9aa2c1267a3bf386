package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.learning.discussions.Discussions;
import dev.halfmillion.learning.discussions.PostId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What waits for the people of a course, and what they do about it in the back office. */
class DiscussionsPageTests extends LearnersApi {

  private static final String PAGE = "/admin/discussions";

  @Autowired Discussions discussions;

  private final UserId teacher = UserId.next();
  private final UserId other = UserId.next();
  private CourseId othersCourse = new CourseId(new java.util.UUID(0, 0));

  @BeforeEach
  void twoInstructorsWithACourseEach() {
    teaches(teacher, course);
    othersCourse = authoring.create(SampleCourses.draft(SampleCourses.slug(), library));
    authoring.publish(othersCourse, true);
    teaches(other, othersCourse);
  }

  private ResultActions office(UserId who, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(SignedIn.as(who, Role.INSTRUCTOR)).with(Csrf.token()));
  }

  private PostId asked(UserId who, String text) {
    SignedInUser asker =
        new SignedInUser(who, "Meena Iyer", "meena@ask.test", Set.of(Role.LEARNER));
    return discussions.ask(asker, lesson("welcome"), text, null).question().id();
  }

  private PostId reported(String text, String reason) throws Exception {
    PostId post = asked(learner, text);
    UserId reader = UserId.next();
    grant(reader, course, source + "-reader-" + reader);
    as(
            reader,
            post("/api/v1/discussions/" + post + "/report")
                .contentType("application/json")
                .content("{\"reason\":\"" + reason + "\"}"))
        .andExpect(status().isNoContent());
    return post;
  }

  private ResultActions seen() throws Exception {
    return as(learner, get("/api/v1/lessons/" + lesson("welcome") + "/discussion"));
  }

  @Test
  void aQuestionWaitsForTheCoursesPeopleAndForNobodyElse() throws Exception {
    asked(learner, "How much <b>salt</b>?");
    String shown = "How much &lt;b&gt;salt&lt;/b&gt;?";
    office(teacher, get(PAGE)).andExpect(content().string(containsString(shown)));
    mvc.perform(get(PAGE).with(SignedIn.as(Role.OWNER))).andExpect(status().isOk());
    office(other, get(PAGE))
        .andExpect(content().string(not(containsString(shown))))
        .andExpect(content().string(containsString("None. What learners ask")));
  }

  @Test
  void whoTeachesElsewhereIsRefusedAlsoWhereTheyLearnHere() throws Exception {
    grant(other, course, source + "-other");
    PostId post = reported("Buy my watches", "Advertises");
    for (String verb : new String[] {"/replies", "/removal", "/removal/end", "/settlement"}) {
      office(other, post(PAGE + "/" + post + verb).param("text", "Hm"))
          .andExpect(status().isNotFound());
    }
    office(other, delete("/api/v1/discussions/" + post)).andExpect(status().isForbidden());
    office(
            other,
            post("/api/v1/discussions/" + post + "/replies")
                .contentType("application/json")
                .content("{\"text\":\"As a learner\"}"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.author.instructor").value(false));
    seen()
        .andExpect(jsonPath("$.items[0].removed").value(false))
        .andExpect(jsonPath("$.items[0].answered").value(false));
    office(teacher, get(PAGE)).andExpect(content().string(containsString("Reported: Advertises")));
  }

  @Test
  void anAnswerFromTheOfficeStandsBelowTheQuestion() throws Exception {
    PostId post = asked(learner, "How much salt?");
    String replies = PAGE + "/" + post + "/replies";
    office(teacher, post(replies).param("text", " "))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write between 1 and 5,000 characters.")));
    office(teacher, post(replies).param("text", "A pinch,\r\n<b>not</b> more."))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl(PAGE));
    seen()
        .andExpect(jsonPath("$.items[0].answered").value(true))
        .andExpect(jsonPath("$.items[0].replies[0].text").value("A pinch,\n<b>not</b> more."))
        .andExpect(jsonPath("$.items[0].replies[0].author.instructor").value(true));
    office(teacher, get(PAGE)).andExpect(content().string(not(containsString(post.toString()))));
  }

  @Test
  void whatWasTypedStaysWhereItCannotBeKept() throws Exception {
    PostId post = asked(learner, "How much salt?");
    office(teacher, post(PAGE + "/" + post + "/replies").param("text", "x".repeat(5_001)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("x".repeat(5_001) + "</textarea>")));
  }

  @Test
  void aReportIsSettledAndThePostStays() throws Exception {
    PostId post = reported("Is this wrong?", "I do not like it");
    office(teacher, get(PAGE))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Is this wrong?"),
                        containsString("Reported: I do not like it"))));
    office(teacher, post(PAGE + "/" + post + "/settlement")).andExpect(status().isSeeOther());
    office(teacher, post(PAGE + "/" + post + "/settlement")).andExpect(status().isSeeOther());
    office(teacher, get(PAGE))
        .andExpect(content().string(not(containsString("I do not like it"))))
        .andExpect(content().string(containsString("Is this wrong?")));
    seen().andExpect(jsonPath("$.items[0].text").value("Is this wrong?"));
  }

  @Test
  void aPostThatWasRemovedIsPutBackUnlessItsAuthorTookItAway() throws Exception {
    PostId post = reported("Buy my watches", "Advertises");
    PostId own = asked(learner, "Never mind");
    as(learner, delete("/api/v1/discussions/" + own)).andExpect(status().isNoContent());
    office(teacher, post(PAGE + "/" + post + "/removal")).andExpect(status().isSeeOther());
    seen()
        .andExpect(jsonPath("$.items[1].removed").value(true))
        .andExpect(jsonPath("$.items[1].text").value(""));
    String back = PAGE + "/" + post + "/removal/end";
    office(teacher, get(PAGE))
        .andExpect(content().string(containsString(back)))
        .andExpect(content().string(not(containsString(own.toString()))))
        .andExpect(content().string(not(containsString("Reported: Advertises"))));
    office(other, get(PAGE)).andExpect(content().string(not(containsString(back))));
    for (int twice = 0; twice < 2; twice++) {
      office(teacher, post(back)).andExpect(status().isSeeOther());
    }
    office(teacher, post(PAGE + "/" + own + "/removal/end")).andExpect(status().isSeeOther());
    seen()
        .andExpect(jsonPath("$.items[1].removed").value(false))
        .andExpect(jsonPath("$.items[1].text").value("Buy my watches"))
        .andExpect(jsonPath("$.items[0].removed").value(true));
  }

  @Test
  void itsAuthorTakesAPostAwayForGoodAlsoAfterTheOfficeDid() throws Exception {
    PostId post = asked(learner, "My number is 98765");
    String back = PAGE + "/" + post + "/removal/end";
    office(teacher, post(PAGE + "/" + post + "/removal")).andExpect(status().isSeeOther());
    office(teacher, get(PAGE)).andExpect(content().string(containsString(back)));

    as(learner, delete("/api/v1/discussions/" + post)).andExpect(status().isNoContent());
    office(teacher, get(PAGE)).andExpect(content().string(not(containsString(back))));
    office(teacher, post(back)).andExpect(status().isSeeOther());
    seen()
        .andExpect(jsonPath("$.items[0].removed").value(true))
        .andExpect(jsonPath("$.items[0].text").value(""));
  }

  @Test
  void theQuestionsOfOtherCoursesCrowdNoneOut() throws Exception {
    CourseId mine = course;
    course = othersCourse;
    for (int i = 0; i < 32; i++) {
      UserId asker = UserId.next();
      grant(asker, othersCourse, source + "-asker-" + asker);
      clock.advance(Duration.ofSeconds(1));
      asked(asker, "Crowd " + i + ".");
    }
    course = mine;
    asked(learner, "The last of all");
    office(teacher, get(PAGE))
        .andExpect(content().string(containsString("The last of all")))
        .andExpect(content().string(not(containsString("Crowd "))));
    String first =
        office(other, get(PAGE))
            .andExpect(content().string(containsString("Crowd 29.")))
            .andExpect(content().string(not(containsString("Crowd 30."))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Matcher later =
        Pattern.compile("href=\"(/admin/discussions\\?after=post_\\w+)\"").matcher(first);
    assertThat(later.find()).isTrue();
    office(other, get(later.group(1)))
        .andExpect(content().string(containsString("Crowd 31.")))
        .andExpect(content().string(containsString("From the beginning")))
        .andExpect(content().string(not(containsString("Crowd 29."))));
  }
}
