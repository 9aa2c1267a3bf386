package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.learning.LessonEdit;
import dev.halfmillion.learning.drip.DripOffice;
import dev.halfmillion.learning.drip.OpeningRule.AfterStart;
import dev.halfmillion.learning.notes.NoteId;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Statements;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;

class SearchApiTests extends LearnersApi {

  @Autowired DripOffice office;

  @Autowired
  @Qualifier("takeInSearchTexts")
  RecurringTask<Void> job;

  private void write(String lesson, String text) {
    authoring.edit(lesson(lesson), new LessonEdit("Article " + lesson, text, false, true, true));
    job.execute(
        new TaskInstance<>("learning.take-in-search-texts", "test"),
        org.mockito.Mockito.mock(ExecutionContext.class));
  }

  private String found(UserId who, String query) throws Exception {
    URI address =
        URI.create(
            "/api/v1/search?q="
                + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20"));
    return as(who, get(address))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private List<Map<String, Object>> hits(String query) throws Exception {
    return JsonPath.read(found(learner, query), "$.items[*]");
  }

  @Test
  void aLessonIsFoundOnceWhereItsTitleAndItsTextHoldTheWords() throws Exception {
    write("first-steps", "The first-steps are the hardest.");
    assertThat(hits("first-steps"))
        .singleElement()
        .satisfies(hit -> assertThat(hit).containsEntry("title", "Article first-steps"));
  }

  @Test
  void wordsOfALessonAreFoundWithoutMarkupInEnglishAndHindi() throws Exception {
    write(
        "first-steps",
        "# Dough\n\n"
            + "Knead the **sourdough** for _ten_ minutes & rest.\n\n"
            + "आटा गूँधना सीखें। <script>x</script>");
    assertThat(hits("SOURDOUGH ten"))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit).containsEntry("kind", "LESSON");
              assertThat(hit).containsEntry("lessonId", lesson("first-steps").toString());
              assertThat(hit.get("excerpt").toString())
                  .contains("Knead the sourdough for ten minutes & rest.");
            });
    assertThat(hits("गूँध")).hasSize(1);
    assertThat(hits("sourdough twenty")).isEmpty();
    assertThat(hits("100%")).isEmpty();
    assertThat(hits("_")).isEmpty();
  }

  @Test
  void titlesComeBeforeTextsAndPagesGoOn() throws Exception {
    write("first-steps", "Words about " + slug + " here.");
    String all = found(learner, slug);
    assertThat(JsonPath.<List<String>>read(all, "$.items[*].kind"))
        .containsExactly("COURSE", "LESSON");
    String first =
        as(learner, get("/api/v1/search?limit=1&q=" + slug))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String second =
        as(
                learner,
                get(
                    "/api/v1/search?limit=1&q="
                        + slug
                        + "&after="
                        + JsonPath.read(first, "$.next")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(JsonPath.<List<String>>read(second, "$.items[*].kind")).containsExactly("LESSON");
    assertThat(JsonPath.<Object>read(second, "$.next")).isNull();
  }

  @Test
  void nobodyFindsWhatIsNotOpenToThem() throws Exception {
    write("first-steps", "The quokka sleeps.");
    write("extra", "The quokka wakes.");
    assertThat(hits("quokka")).hasSize(2);
    assertThat(found(UserId.next(), "quokka")).isEqualTo("{\"items\":[],\"next\":null}");

    grants.revoke(source, "Comes later");
    assertThat(hits("quokka")).isEmpty();
    office.rule(course, lesson("extra").value(), new AfterStart(3, LocalTime.NOON));
    grant(learner, course, source + "-later");
    assertThat(hits("quokka"))
        .extracting(hit -> hit.get("lessonId"))
        .containsExactly(lesson("first-steps").toString());

    authoring.edit(
        lesson("first-steps"),
        new LessonEdit("Article first-steps", "The quokka sleeps.", false, true, false));
    assertThat(hits("quokka")).isEmpty();
  }

  @Test
  void onlyOnesOwnNotesAreFound() throws Exception {
    as(
            learner,
            put("/api/v1/notes/" + NoteId.next())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"lessonId\":\"%s\",\"text\":\"my wombat note\",\"atSeconds\":5}"
                        .formatted(lesson("welcome"))))
        .andExpect(status().isOk());
    assertThat(hits("wombat"))
        .singleElement()
        .satisfies(
            hit -> assertThat(hit).containsEntry("kind", "NOTE").containsEntry("atSeconds", 5));
    UserId other = UserId.next();
    grant(other, course, source + "-other");
    assertThat(found(other, "wombat")).isEqualTo("{\"items\":[],\"next\":null}");
  }

  @Test
  void searchingIsTwoQuestions() throws Exception {
    int least = 9;
    for (int i = 0; i < 4; i++) {
      least = Math.min(least, Statements.during(() -> found(learner, "salt")).size());
    }
    assertThat(least).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?q=", "?q=%20%20", "?q=a&after=9", "?q=a&after=1_hit_x"})
  void whatIsNoQueryIsRefused(String query) throws Exception {
    as(learner, get(URI.create("/api/v1/search" + query)))
        .andExpect(status().isUnprocessableContent());
  }
}
