package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

class DiscussionApiTests extends LearnersApi {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final SignedInUser teacher =
      new SignedInUser(
          UserId.next(), "Asha Rao", "asha@example.test", Set.of(Role.LEARNER, Role.INSTRUCTOR));

  @BeforeEach
  void whoTeaches() {
    teaches(teacher.id(), course);
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, Map<String, ?> body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
  }

  private String path() {
    return "/api/v1/lessons/" + lesson("welcome") + "/discussion";
  }

  private ResultActions ask(UserId who, String text) throws Exception {
    return as(who, json(post(path()), Map.of("text", text)));
  }

  private String asked(String text) throws Exception {
    String answer = ask(learner, text).andReturn().getResponse().getContentAsString();
    return JsonPath.read(answer, "$.id");
  }

  private ResultActions teaches(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(SignedIn.as(teacher)).with(Csrf.token()));
  }

  private ResultActions seen() throws Exception {
    return as(learner, get(path()));
  }

  @Test
  void aQuestionIsAnsweredByAnInstructorAndHtmlStaysText() throws Exception {
    as(learner, json(post(path()), Map.of("text", "<img src=x onerror=alert(1)>?", "atSeconds", 7)))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.author.me").value(true))
        .andExpect(jsonPath("$.answered").value(false))
        .andExpect(jsonPath("$.atSeconds").value(7));
    String id =
        JsonPath.read(seen().andReturn().getResponse().getContentAsString(), "$.items[0].id");
    teaches(
            json(
                post("/api/v1/discussions/" + id + "/replies"), Map.of("text", "Yes.\nSalt last.")))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.author.instructor").value(true));
    seen()
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].text").value("<img src=x onerror=alert(1)>?"))
        .andExpect(jsonPath("$.items[0].answered").value(true))
        .andExpect(jsonPath("$.items[0].replies[0].text").value("Yes.\nSalt last."))
        .andExpect(jsonPath("$.items[0].replies[0].author.me").value(false));
  }

  @Test
  void aThreadShowsItsNewestRepliesAndLeadsToThoseBefore() throws Exception {
    String id = asked("How long?");
    String replies = "/api/v1/discussions/" + id + "/replies";
    seen()
        .andExpect(jsonPath("$.items[0].replyCount").value(0))
        .andExpect(jsonPath("$.items[0].earlier").value(nullValue()));
    as(learner, get(replies)).andExpect(jsonPath("$.items.length()").value(0));
    for (int i = 1; i <= 6; i++) {
      teaches(json(post(replies), Map.of("text", "reply " + i))).andExpect(status().isCreated());
    }
    asked("Another?");

    String page = seen().andReturn().getResponse().getContentAsString();
    assertThat(JsonPath.<List<String>>read(page, "$.items[1].replies[*].text"))
        .containsExactly("reply 4", "reply 5", "reply 6");
    assertThat(JsonPath.<Integer>read(page, "$.items[1].replyCount")).isEqualTo(6);
    assertThat(JsonPath.<Object>read(page, "$.items[0].earlier")).isNull();
    String before = replies + "?limit=2&after=" + JsonPath.read(page, "$.items[1].earlier");
    String first = as(learner, get(before)).andReturn().getResponse().getContentAsString();
    assertThat(JsonPath.<List<String>>read(first, "$.items[*].text"))
        .containsExactly("reply 3", "reply 2");
    as(learner, get(replies + "?after=" + JsonPath.read(first, "$.next")))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].text").value("reply 1"))
        .andExpect(jsonPath("$.next").value(nullValue()));

    as(UserId.next(), get(replies)).andExpect(status().isNotFound());
    String reply = JsonPath.read(first, "$.next");
    as(learner, get("/api/v1/discussions/" + reply + "/replies")).andExpect(status().isNotFound());
    as(learner, get(replies + "?after=x")).andExpect(status().isUnprocessableContent());
  }

  @Test
  void theSameKeyAsksOnce() throws Exception {
    for (int i = 0; i < 2; i++) {
      as(
              learner,
              json(post(path()), Map.of("text", "Once?"))
                  .header("Idempotency-Key", "once-" + course))
          .andExpect(status().isCreated());
    }
    seen().andExpect(jsonPath("$.items.length()").value(1));
  }

  @Test
  void onesOwnWordsChangeForHalfAnHour() throws Exception {
    String id = asked("Frist");
    UserId other = UserId.next();
    grant(other, course, source + "-other");
    String address = "/api/v1/discussions/" + id;
    as(other, json(put(address), Map.of("text", "Mine")))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("post.not-yours"));
    as(UserId.next(), json(put(address), Map.of("text", "Mine"))).andExpect(status().isNotFound());
    clock.advance(Duration.ofMinutes(29));
    as(learner, json(put(address), Map.of("text", "First"))).andExpect(status().isNoContent());
    clock.advance(Duration.ofMinutes(1));
    as(learner, json(put(address), Map.of("text", "Later")))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("post.too-late"));
    seen().andExpect(jsonPath("$.items[0].text").value("First"));
  }

  @Test
  void aPostGoesByItsAuthorOrTheStaffAndLeavesItsPlace() throws Exception {
    String id = asked("Something rude");
    UserId other = UserId.next();
    grant(other, course, source + "-other");
    String address = "/api/v1/discussions/" + id;
    as(other, delete(address)).andExpect(status().isForbidden());
    as(other, json(post(address + "/report"), Map.of("reason", "Rude")))
        .andExpect(status().isNoContent());
    teaches(delete(address)).andExpect(status().isNoContent());
    as(learner, delete(address)).andExpect(status().isNoContent());
    seen()
        .andExpect(jsonPath("$.items[0].removed").value(true))
        .andExpect(jsonPath("$.items[0].text").value(""));
    as(learner, json(post(address + "/replies"), Map.of("text", "More")))
        .andExpect(status().isConflict());
  }

  @Test
  void whoAsksVeryMuchWaits() throws Exception {
    for (int i = 0; i < 10; i++) {
      ask(learner, "Question " + i).andExpect(status().isCreated());
    }
    ask(learner, "One more")
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"));
    clock.advance(Duration.ofHours(1));
    ask(learner, "One more").andExpect(status().isCreated());
    String page =
        as(learner, get(path() + "?limit=4"))
            .andExpect(jsonPath("$.items.length()").value(4))
            .andExpect(jsonPath("$.items[0].text").value("One more"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    as(learner, get(path() + "?limit=20&after=" + JsonPath.read(page, "$.next")))
        .andExpect(jsonPath("$.items.length()").value(7));
  }

  @Test
  void withoutTheCourseThereIsNoDiscussion() throws Exception {
    String id = asked("Hello?");
    UserId stranger = UserId.next();
    as(stranger, get(path())).andExpect(status().isNotFound());
    ask(stranger, "Hm").andExpect(status().isNotFound());
    for (MockHttpServletRequestBuilder request :
        Set.of(
            json(post("/api/v1/discussions/" + id + "/replies"), Map.of("text", "Hm")),
            json(post("/api/v1/discussions/" + id + "/report"), Map.of("reason", "Hm")),
            delete("/api/v1/discussions/" + id))) {
      as(stranger, request).andExpect(status().isNotFound());
    }
    ask(learner, " ").andExpect(status().isUnprocessableContent());
    ask(learner, "x".repeat(5_001)).andExpect(status().isUnprocessableContent());
    assertThat(seen().andReturn().getResponse().getContentAsString()).contains("Hello?");
  }
}
