package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.learning.editing.CourseInstructors;
import dev.halfmillion.learning.editing.InstructorId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HalfmillionTest
class AuthorsPageTests {

  @Autowired MockMvc mvc;
  @Autowired CourseAuthoring authoring;
  @Autowired Courses courses;
  @Autowired AuditLog audit;
  @Autowired MediaLibrary library;
  @Autowired CourseInstructors instructors;

  private final UserId teacher = UserId.next();

  private CourseId course = new CourseId(new UUID(0, 0));
  private String address = "";

  @BeforeEach
  void aDraft() {
    course = authoring.create(SampleCourses.draft(SampleCourses.slug(), library));
    instructors.add(course, InstructorId.next(), new Instructor("Mira Das", "Teaches."), teacher);
    address = "/admin/courses/" + course;
  }

  private CourseOutline outline() {
    return courses.draft(course).orElseThrow();
  }

  private LessonOutline line(int place) {
    return outline().lessons().skip(place).findFirst().orElseThrow();
  }

  private ResultActions see(String path) throws Exception {
    return mvc.perform(get(path).with(SignedIn.as(Role.OWNER)));
  }

  private ResultActions send(String path, String... pairs) throws Exception {
    var request = post(path).with(SignedIn.as(teacher, Role.INSTRUCTOR)).with(Csrf.token());
    for (int i = 0; i < pairs.length; i += 2) {
      request.param(pairs[i], pairs[i + 1]);
    }
    return mvc.perform(request);
  }

  @Test
  void authorsSeeTheirCoursesAndEachLesson() throws Exception {
    see("/admin/courses")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(outline().facts().title())))
        .andExpect(content().string(containsString("Draft")));
    see(address)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Article first-steps")))
        .andExpect(content().string(containsString("1:40")));
    see(address + "/edit")
        .andExpect(content().string(containsString("What the sample teaches.")))
        .andExpect(content().string(containsString(address + "/instructors")));
    see(address + "/lessons/" + line(1).id())
        .andExpect(content().string(containsString("Some **text** to read.")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = Mode.EXCLUDE,
      names = {"OWNER", "INSTRUCTOR"})
  void othersDoNot(Role role) throws Exception {
    mvc.perform(get(address).with(SignedIn.as(role))).andExpect(status().isForbidden());
    mvc.perform(post(address + "/publication").with(SignedIn.as(role)).with(Csrf.token()))
        .andExpect(status().isForbidden());
  }

  @Test
  void publishingAndHidingIsNoted() throws Exception {
    send(address + "/publication")
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl(address));
    assertThat(courses.outline(course)).isPresent();
    send(address + "/publication/end").andExpect(status().isSeeOther());
    assertThat(courses.outline(course)).isEmpty();
    assertThat(audit.of(course.toString()))
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder(
            "learning.course-hidden",
            "learning.course-published",
            "learning.instructor-added",
            "learning.course-created");
  }

  @Test
  void aCourseIsEdited() throws Exception {
    String[] fields = {
      "title", "New title", "summary", "New summary", "akshar", "क", "colour", "5"
    };
    send(address + "/edit", fields).andExpect(status().isSeeOther());
    assertThat(outline().facts().title()).isEqualTo("New title");
    assertThat(outline().facts().cover().colour()).isEqualTo(5);
  }

  @Test
  void whatIsMissingIsNamedAndNothingIsSaved() throws Exception {
    send(address + "/edit", "title", " ", "summary", "x".repeat(401), "colour", "seven")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Give the course a title.")))
        .andExpect(content().string(containsString("Keep the summary within 400 characters.")))
        .andExpect(content().string(containsString("Choose one of the six colours.")));
    assertThat(outline().facts().title()).startsWith("Sample ");
  }

  @Test
  void aLessonIsEditedAndAnArticleKeepsAText() throws Exception {
    String lesson = address + "/lessons/" + line(1).id();
    send(lesson, "title", "Renamed", "markdown", "New text", "published", "true")
        .andExpect(status().isSeeOther());
    assertThat(line(1).title()).isEqualTo("Renamed");
    assertThat(line(1).required()).isFalse();
    authoring.publish(course, true);
    send(lesson, "title", "Again", "markdown", "  ", "published", "true")
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(containsString("Learners would see nothing: write a text or add a file.")));
    assertThat(line(1).title()).isEqualTo("Renamed");
  }

  @Test
  void aLessonOfAnotherCourseIsNotThere() throws Exception {
    CourseId other = authoring.create(SampleCourses.draft(SampleCourses.slug(), library));
    see("/admin/courses/" + other + "/lessons/" + line(1).id()).andExpect(status().isNotFound());
    see("/admin/courses/nothing").andExpect(status().isNotFound());
  }
}
