package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.editing.CourseEditor;
import dev.halfmillion.media.probe.Films;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@HalfmillionTest
class CourseEditorPageTests {

  @Autowired MockMvc mvc;
  @Autowired Courses courses;
  @Autowired CourseEditor editor;

  private final UserId author = UserId.next();

  private ResultActions ask(AbstractMockHttpServletRequestBuilder<?> request, String... pairs)
      throws Exception {
    for (int i = 0; i < pairs.length; i += 2) {
      request.param(pairs[i], pairs[i + 1]);
    }
    return mvc.perform(request.with(SignedIn.as(author, Role.INSTRUCTOR)).with(Csrf.token()));
  }

  private CourseId begun(String title) throws Exception {
    String next =
        ask(post("/admin/courses/new"), "title", title, "summary", "What it teaches.")
            .andExpect(redirectedUrlPattern("/admin/courses/crs_*"))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return CourseId.parse(String.valueOf(next).substring("/admin/courses/".length())).orElseThrow();
  }

  private CourseOutline outline(CourseId course) {
    return courses.draft(course).orElseThrow();
  }

  @Test
  void anInstructorWritesACourseByFormsAlone() throws Exception {
    CourseId course = begun("Bread of four flours");
    String page = "/admin/courses/" + course;
    ask(post(page + "/sections"), "title", "Baking").andExpect(status().isSeeOther());
    String section = outline(course).sections().getFirst().id().toString();
    ask(post(page + "/lessons"), "section", section, "title", "Flour and water")
        .andExpect(redirectedUrlPattern(page + "/lessons/les_*"));
    ask(post(page + "/lessons"), "section", section, "title", "The oven");
    LessonId oven = outline(course).lessons().skip(1).findFirst().orElseThrow().id();
    ask(post(page + "/lessons/" + oven + "/place"), "step", "up").andExpect(status().isSeeOther());
    ask(get(page))
        .andExpect(content().string(containsString("Move The oven up")))
        .andExpect(content().string(containsString("Baking")));
    assertThat(outline(course).lessons().map(LessonOutline::title))
        .containsExactly("The oven", "Flour and water");
    String baking = outline(course).sections().getLast().id().toString();
    ask(post(page + "/lessons/" + oven + "/place"), "section", baking, "place", "0");
    assertThat(outline(course).sections().getLast().lessons()).hasSize(1);
    ask(post(page + "/publication"))
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    containsString("The lessons “Flour and water”, “The oven” have neither text")));
    MockMultipartFile pdf = new MockMultipartFile("file", "heat.pdf", "", Films.pdf());
    ask(multipart(page + "/lessons/" + oven + "/files").file(pdf)).andExpect(status().isSeeOther());
    ask(post(page + "/lessons/" + oven), "title", "The oven", "published", "true");
    ask(post(page + "/publication"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("The lesson “Flour and water” has neither")));
    LessonId flour = outline(course).lessons().findFirst().orElseThrow().id();
    ask(post(page + "/lessons/" + flour), "title", "Flour and water", "markdown", "Sift it.");
    ask(get(page)).andExpect(content().string(containsString("Show<span")));
    ask(post(page + "/publication")).andExpect(status().isSeeOther());
    assertThat(courses.outline(course).orElseThrow().lessons().map(LessonOutline::title))
        .containsExactly("The oven");
    assertAddedLessonsAreHidden(course, page, section);
  }

  private void assertAddedLessonsAreHidden(CourseId course, String page, String section)
      throws Exception {
    ask(post(page + "/lessons"), "section", section, "title", "Crust")
        .andExpect(flash().attribute("toast", containsString("hidden for now")));
    LessonId crust =
        outline(course).lessons().filter(l -> l.title().equals("Crust")).findFirst().get().id();
    ask(post(page + "/lessons/" + crust + "/publication"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("“Crust” has neither text nor file")));
    ask(post(page + "/lessons/" + crust), "title", "Crust", "published", "true")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Learners would see nothing")));
    ask(post(page + "/lessons/" + crust), "title", "Crust", "markdown", "Golden.")
        .andExpect(flash().attribute("toast", containsString("learners do not see it until")));
    ask(get(page)).andExpect(content().string(containsString("Publish<span")));
    ask(post(page + "/lessons/" + crust + "/publication"))
        .andExpect(status().isSeeOther())
        .andExpect(flash().attribute("toast", "Learners see “Crust” now"));
    assertThat(courses.outline(course).orElseThrow().lessons().map(LessonOutline::title))
        .contains("Crust");
  }

  @Test
  void aRefusedFileIsRememberedUntilAnotherComesOrItIsSetAside() throws Exception {
    CourseId course = begun("Knots for sailors");
    String page = "/admin/courses/" + course;
    LessonId lesson =
        editor.addLesson(course, outline(course).sections().getFirst().id(), "Bowline");
    String address = page + "/lessons/" + lesson;
    ask(post(address), "title", "Bowline", "markdown", "Out of the hole.", "published", "true");
    byte[] words = "no film at all".getBytes();
    ask(multipart(address + "/files").file(new MockMultipartFile("file", "knot.mp4", "", words)))
        .andExpect(status().isUnprocessableContent());
    String said = "knot.mp4 was refused: This is not a video";
    for (String where : java.util.List.of(address, page)) {
      ask(get(where)).andExpect(content().string(containsString(said)));
    }
    ask(post(address + "/files"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(said)))
        .andExpect(content().string(not(containsString("Choose a file first"))));
    ask(post(page + "/publication"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("A file of the lesson “Bowline” was refused.")));

    ask(post(address + "/refusal/removal")).andExpect(status().isSeeOther());
    ask(get(page)).andExpect(content().string(not(containsString("knot.mp4"))));

    ask(post(address + "/refusal"), "sentence", "rope.zip was refused: <b>Choose</b> a video.")
        .andExpect(status().isNoContent());
    ask(get(page)).andExpect(content().string(containsString("rope.zip was refused: &lt;b")));
    MockMultipartFile pdf = new MockMultipartFile("file", "rope.pdf", "", Films.pdf());
    ask(multipart(address + "/files").file(pdf)).andExpect(status().isSeeOther());
    ask(get(address)).andExpect(content().string(not(containsString("rope.zip"))));
    ask(post(page + "/publication")).andExpect(status().isSeeOther());
  }

  @Test
  void whatTheScriptWasRefusedIsSaidAgainWhenTheFormIsSent() throws Exception {
    CourseId course = begun("Candles");
    LessonId wax = editor.addLesson(course, outline(course).sections().getFirst().id(), "Wax");
    ask(
            post("/admin/courses/" + course + "/lessons/" + wax + "/files"),
            "refused",
            "wax.mov was refused: Choose a video (MP4, WebM), an audio file or a PDF.")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("wax.mov was refused")))
        .andExpect(content().string(not(containsString("Choose a file first"))));
  }

  @Test
  void whatCannotBeDoneIsSaidOnTheSamePage() throws Exception {
    ask(post("/admin/courses/new"), "title", " ", "summary", "x".repeat(401))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Give the course a title")))
        .andExpect(content().string(containsString("Say in at most 400 characters")));
    CourseId course = begun("Jam");
    String page = "/admin/courses/" + course;
    ask(post(page + "/sections"), "title", "")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Give it a title")));
    ask(post(page + "/sections/sec_nothing/removal")).andExpect(status().isNotFound());
    ask(post(page + "/lessons"), "section", "sec_nothing", "title", "X")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("The section is not there any more")));
    LessonId lesson = editor.addLesson(course, outline(course).sections().getFirst().id(), "Sugar");
    byte[] words = "no pdf at all".getBytes();
    MockMultipartFile fake = new MockMultipartFile("file", "x.pdf", "application/pdf", words);
    ask(multipart(page + "/lessons/" + lesson + "/files").file(fake))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("This is not a PDF, whatever its name says")));
    ask(post(page + "/lessons/" + lesson + "/files"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("x.pdf was refused: This is not a PDF")));
    ask(post(page + "/lessons/" + lesson + "/refusal/removal"));
    ask(post(page + "/lessons/" + lesson + "/files"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose a file first.")));
    ask(post(page + "/lessons/" + lesson + "/removal")).andExpect(status().isSeeOther());
    assertThat(outline(course).lessons()).isEmpty();
  }

  @Test
  void anotherInstructorsCourseIsNotThereButTheOwnerSeesAll() throws Exception {
    CourseId course = begun("Mine alone");
    String page = "/admin/courses/" + course;
    mvc.perform(get(page).with(SignedIn.as(Role.INSTRUCTOR))).andExpect(status().isNotFound());
    mvc.perform(
            post(page + "/sections")
                .param("title", "Theirs")
                .with(SignedIn.as(Role.INSTRUCTOR))
                .with(Csrf.token()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/admin/courses").with(SignedIn.as(Role.INSTRUCTOR)))
        .andExpect(content().string(not(containsString(course.toString()))));
    mvc.perform(get(page).with(SignedIn.as(Role.OWNER))).andExpect(status().isOk());
    assertThat(outline(course).sections()).hasSize(1);
  }
}
