package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.CourseDraft;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonEdit;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.SignedIn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class LearnersApiTests extends LearnersApi {

  @Test
  void meTellsWhoIsSignedInAndSetsTheCookieTheAppSendsBack() throws Exception {
    mvc.perform(get("/api/v1/me").with(SignedIn.as(learner, Role.LEARNER, Role.AFFILIATE)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.id").value(learner.toString()))
        .andExpect(jsonPath("$.roles[0]").value("LEARNER"))
        .andExpect(jsonPath("$.affiliate").value(true))
        .andExpect(header().string("Cache-Control", "private, no-cache"))
        .andExpect(cookie().exists("XSRF-TOKEN"));
  }

  @Test
  void nobodyGetsInWithoutASignIn() throws Exception {
    for (String path : List.of("/api/v1/me", "/api/v1/courses", "/api/v1/lessons/x")) {
      mvc.perform(get(path)).andExpect(status().isUnauthorized());
    }
  }

  @Test
  void aGrantedCourseIsOnTheShelfWithTheFirstLessonNext() throws Exception {
    as(learner, get("/api/v1/courses"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.courses.length()").value(1))
        .andExpect(jsonPath("$.courses[0].id").value(course.toString()))
        .andExpect(jsonPath("$.courses[0].slug").value(slug))
        .andExpect(jsonPath("$.courses[0].instructor").value("Asha Rao"))
        .andExpect(jsonPath("$.courses[0].audience").value("STUDENTS"))
        .andExpect(jsonPath("$.courses[0].cover.akshar").value("अ"))
        .andExpect(jsonPath("$.courses[0].cover.svg").value(containsString("<svg")))
        .andExpect(jsonPath("$.courses[0].lessons").value(3))
        .andExpect(jsonPath("$.courses[0].completed").value(0))
        .andExpect(jsonPath("$.courses[0].minutes").value(4))
        .andExpect(jsonPath("$.courses[0].nextLesson.id").value(lesson("welcome").toString()))
        .andExpect(jsonPath("$.courses[0].nextLesson.kind").value("VIDEO"))
        .andExpect(jsonPath("$.courses[0].lastOpenedAt").value(nullValue()));
  }

  @Test
  void theShelfPutsTheCourseOpenedLastFirstAndGoesOnWhereOneWas() throws Exception {
    CourseId second = authoring.create(SampleCourses.draft(SampleCourses.slug(), library));
    authoring.publish(second, true);
    grant(learner, second, source + "-2");
    as(learner, get("/api/v1/courses/" + course))
        .andExpect(jsonPath("$.lastLessonId").value(nullValue()));
    open("deeper").andExpect(status().isOk());
    as(learner, get("/api/v1/courses/" + course))
        .andExpect(jsonPath("$.lastLessonId").value(lesson("deeper").toString()));
    as(learner, get("/api/v1/courses"))
        .andExpect(jsonPath("$.courses[0].id").value(course.toString()))
        .andExpect(jsonPath("$.courses[0].nextLesson.id").value(lesson("deeper").toString()))
        .andExpect(jsonPath("$.courses[0].lastOpenedAt").isNotEmpty())
        .andExpect(jsonPath("$.courses[1].id").value(second.toString()));
    mark("deeper").andExpect(status().isOk());
    as(learner, get("/api/v1/courses"))
        .andExpect(jsonPath("$.courses[0].nextLesson.id").value(lesson("welcome").toString()));
  }

  @Test
  void aCourseShowsItsCurriculum() throws Exception {
    as(learner, get("/api/v1/courses/" + course))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.instructor.bio").isNotEmpty())
        .andExpect(jsonPath("$.lessons").value(3))
        .andExpect(jsonPath("$.sections.length()").value(2))
        .andExpect(jsonPath("$.sections[0].lessons[1].title").value("Article first-steps"))
        .andExpect(jsonPath("$.sections[1].lessons[0].number").value(3))
        .andExpect(jsonPath("$.sections[1].lessons[0].seconds").value(60))
        .andExpect(jsonPath("$.sections[1].lessons[0].locked").value(false));
  }

  @Test
  void aLessonComesWithContentThatOpensAndItsNeighbours() throws Exception {
    learnerWithFiles();
    String answer =
        open("welcome")
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.courseId").value(course.toString()))
            .andExpect(jsonPath("$.number").value(1))
            .andExpect(jsonPath("$.sectionTitle").value("Start"))
            .andExpect(jsonPath("$.html").value(nullValue()))
            .andExpect(jsonPath("$.video.captions[1].label").value("हिन्दी"))
            .andExpect(jsonPath("$.progress.completed").value(false))
            .andExpect(jsonPath("$.previousLessonId").value(nullValue()))
            .andExpect(jsonPath("$.nextLessonId").value(lesson("first-steps").toString()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String url = JsonPath.read(answer, "$.video.url");
    mvc.perform(get(url)).andExpect(status().isOk());
    open("first-steps")
        .andExpect(jsonPath("$.html").value(containsString("<strong>text</strong>")))
        .andExpect(jsonPath("$.video").value(nullValue()));
    open("extra").andExpect(jsonPath("$.nextLessonId").value(nullValue()));
  }

  @Test
  void progressOutlivesTheGrantAndComesBackWithIt() throws Exception {
    mark("first-steps");
    grants.revoke(source, "Refunded");
    open("first-steps").andExpect(status().isNotFound());
    as(learner, get("/api/v1/courses")).andExpect(jsonPath("$.courses.length()").value(0));
    grant(learner, course, source + "-again");
    open("first-steps").andExpect(jsonPath("$.progress.completed").value(true));
  }

  @Test
  void whatIsNotOnesOwnIsNotThere() throws Exception {
    UserId stranger = UserId.next();
    String lesson = "/api/v1/lessons/" + lesson("welcome");
    for (MockHttpServletRequestBuilder request :
        List.of(
            get("/api/v1/courses/" + course),
            get(lesson),
            put(lesson + "/completion"),
            delete(lesson + "/completion"),
            put(lesson + "/progress")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"positionSeconds\":1,\"intervals\":[],\"key\":\"k\"}"))) {
      as(stranger, request)
          .andExpect(status().isNotFound())
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
          .andExpect(jsonPath("$.code").value("not-found"))
          .andExpect(jsonPath("$.status").value(404));
    }
    as(stranger, get("/api/v1/courses")).andExpect(jsonPath("$.courses.length()").value(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/courses/unknown",
        "/api/v1/courses/crs_0000000000000000000000000",
        "/api/v1/courses/crs_zzzzzzzzzzzzzzzzzzzzzzzzz",
        "/api/v1/lessons/les_0000000000000000000000000",
        "/api/v1/lessons/%00",
        "/api/v1/nothing"
      })
  void whatDoesNotExistIsNotFound(String path) throws Exception {
    int status = as(learner, get(java.net.URI.create(path))).andReturn().getResponse().getStatus();
    assertThat(status).isIn(400, 404);
  }

  @Test
  void authorsSeeEverythingWithoutAGrantAndOthersNoHiddenLesson() throws Exception {
    LessonId hidden = lesson("deeper");
    authoring.edit(hidden, new LessonEdit("Hidden", "", false, true, false));
    open("deeper").andExpect(status().isNotFound());
    UserId author = UserId.next();
    teaches(author, course);
    mvc.perform(
            get("/api/v1/lessons/" + hidden)
                .with(SignedIn.as(author, Role.LEARNER, Role.INSTRUCTOR)))
        .andExpect(status().isOk());
    mvc.perform(
            get("/api/v1/lessons/" + hidden)
                .with(SignedIn.as(UserId.next(), Role.LEARNER, Role.INSTRUCTOR)))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/courses/" + course).with(SignedIn.as(UserId.next(), Role.SUPPORT)))
        .andExpect(status().isNotFound());
  }

  @Test
  void trainingsOfAffiliatesRunOnTheSameEngine() throws Exception {
    CourseDraft draft = SampleCourses.draft(SampleCourses.slug(), library);
    CourseId training =
        authoring.create(
            new CourseDraft(
                draft.slug(),
                Audience.AFFILIATES,
                draft.facts(),
                draft.instructors(),
                draft.sections()));
    authoring.publish(training, true);
    grant(learner, training, "affiliate:" + slug);
    as(learner, get("/api/v1/courses"))
        .andExpect(
            jsonPath("$.courses[?(@.audience == 'AFFILIATES')].id").value(training.toString()));
  }
}
