package dev.halfmillion.learning.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.learning.editing.CourseInstructors;
import dev.halfmillion.learning.editing.InstructorId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A learner with a sample course, and the ways to ask for it. */
@HalfmillionTest
abstract class LearnersApi {

  @Autowired MockMvc mvc;
  @Autowired CourseAuthoring authoring;
  @Autowired Courses courses;
  @Autowired Grants grants;
  @Autowired MediaLibrary library;
  @Autowired UserRegistration registration;
  @Autowired MovableClock clock;
  @Autowired BusinessClock business;
  @Autowired CourseInstructors instructors;

  UserId learner = UserId.next();
  final String slug = SampleCourses.slug();
  final String source = "manual:" + slug;
  CourseId course = new CourseId(new java.util.UUID(0, 0));

  @BeforeEach
  void aLearnerWithACourse() {
    course = authoring.create(SampleCourses.draft(slug, library));
    authoring.publish(course, true);
    grant(learner, course, source);
  }

  /** The learner is somebody whom the academy knows, as files ask for. */
  void learnerWithFiles() {
    learner = registration.ensure(slug + "@learners.example.in", "Arvind Rao", null);
    grant(learner, course, source);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  void grant(UserId user, CourseId id, String because) {
    grants.grant(
        user,
        null,
        Deliverable.course(id.value()),
        because,
        business.instant().minusSeconds(1),
        null,
        "A test");
  }

  /** Makes somebody one of a course's instructors. */
  InstructorId teaches(UserId user, CourseId id) {
    InstructorId added = InstructorId.next();
    instructors.add(id, added, new Instructor("Asha Rao", "Teaches here."), user);
    return added;
  }

  LessonId lesson(String name) {
    return courses
        .draft(course)
        .orElseThrow()
        .lessons()
        .filter(l -> l.slug().equals(name))
        .map(LessonOutline::id)
        .findFirst()
        .orElseThrow();
  }

  ResultActions as(UserId user, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(SignedIn.as(user, Role.LEARNER)).with(Csrf.token()));
  }

  ResultActions open(String name) throws Exception {
    return as(learner, get("/api/v1/lessons/" + lesson(name)));
  }

  ResultActions played(String name, String intervals, int position, String key) throws Exception {
    return played(name, intervals, position, key, 0);
  }

  ResultActions played(String name, String intervals, int position, String key, int age)
      throws Exception {
    String body =
        "{\"positionSeconds\":%d,\"intervals\":%s,\"key\":\"%s\",\"ageSeconds\":%d}"
            .formatted(position, intervals, key, age);
    return send(name, body);
  }

  ResultActions send(String name, String body) throws Exception {
    return as(
        learner,
        put("/api/v1/lessons/" + lesson(name) + "/progress")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  ResultActions mark(String name) throws Exception {
    return as(learner, put("/api/v1/lessons/" + lesson(name) + "/completion"));
  }
}
