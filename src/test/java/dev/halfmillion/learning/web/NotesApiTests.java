package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.learning.notes.NoteId;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

class NotesApiTests extends LearnersApi {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired List<PersonalData> parts;

  private ResultActions write(UserId who, NoteId id, Map<String, ?> body) throws Exception {
    return as(
        who,
        put("/api/v1/notes/" + id)
            .contentType(MediaType.APPLICATION_JSON)
            .content(JSON.writeValueAsString(body)));
  }

  private ResultActions write(NoteId id, String text, String editedAt) throws Exception {
    return write(
        learner,
        id,
        Map.of("lessonId", lesson("welcome").toString(), "text", text, "editedAt", editedAt));
  }

  private ResultActions bury(NoteId id, String at) throws Exception {
    return as(
        learner,
        delete("/api/v1/notes/" + id + "?deletedAt=" + at + "&lessonId=" + lesson("welcome")));
  }

  private ResultActions notes(UserId who) throws Exception {
    return as(who, get("/api/v1/lessons/" + lesson("welcome") + "/notes"));
  }

  private String standing() throws Exception {
    return notes(learner).andReturn().getResponse().getContentAsString();
  }

  @Test
  void aNoteAtAMomentIsKeptAsPlainText() throws Exception {
    NoteId id = NoteId.next();
    String hostile = "<script>alert(1)</script>\r\n**न** \u0000& more";
    write(
            learner,
            id,
            Map.of("lessonId", lesson("welcome").toString(), "atSeconds", 42, "text", hostile))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.id").value(id.toString()));

    notes(learner)
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].text").value("<script>alert(1)</script>\n**न** & more"))
        .andExpect(jsonPath("$.items[0].atSeconds").value(42))
        .andExpect(jsonPath("$.items[0].lessonTitle").value("Video welcome"))
        .andExpect(content().contentType(MediaType.APPLICATION_JSON));
  }

  @Test
  void theLaterEditWinsAndNoDeviceWritesFromTheFuture() throws Exception {
    NoteId id = NoteId.next();
    write(id, "first", "2026-01-01T10:00:00Z").andExpect(status().isOk());
    write(id, "older", "2026-01-01T09:00:00Z").andExpect(jsonPath("$.text").value("first"));
    String answer =
        write(id, "from the future", "2999-01-01T00:00:00Z")
            .andExpect(jsonPath("$.text").value("from the future"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Instant.parse(JsonPath.read(answer, "$.editedAt")))
        .isBeforeOrEqualTo(clock.instant());
  }

  @Test
  void aDeletedNoteStaysDeletedAgainstOlderEdits() throws Exception {
    NoteId id = NoteId.next();
    write(id, "mine", "2026-01-01T10:00:00Z");
    bury(id, "2026-01-01T11:00:00Z").andExpect(status().isNoContent());
    bury(id, "2026-01-01T11:00:00Z").andExpect(status().isNoContent());
    write(id, "late copy", "2026-01-01T10:30:00Z")
        .andExpect(status().isGone())
        .andExpect(jsonPath("$.code").value("note.deleted"));
    notes(learner).andExpect(jsonPath("$.items.length()").value(0));
    write(id, "written anew", "2026-01-01T12:00:00Z").andExpect(status().isOk());
    notes(learner).andExpect(jsonPath("$.items[0].text").value("written anew"));
  }

  /** What two devices did in a week without a network, in any order and some of it twice. */
  @RepeatedTest(6)
  void anyOrderOfTheSameEditsEndsInTheSameNote() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    NoteId[] twins = {NoteId.next(), NoteId.next()};
    List<int[]> edits = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      edits.add(new int[] {random.nextInt(4), random.nextInt(3)});
    }
    String[] ended = new String[2];
    for (int twin = 0; twin < 2; twin++) {
      List<int[]> order = new ArrayList<>(edits);
      order.addAll(edits.subList(0, 3));
      Collections.shuffle(order, random);
      for (int[] edit : order) {
        String at = "2026-01-0" + (edit[0] + 1) + "T00:00:00Z";
        if (edit[1] == 0) {
          bury(twins[twin], at).andExpect(status().isNoContent());
        } else {
          write(twins[twin], "text " + edit[1], at);
        }
      }
      ended[twin] = standing().replace(twins[twin].toString(), "note");
      bury(twins[twin], "2026-02-01T00:00:00Z");
    }
    assertThat(ended[0]).as("seed %d", seed).isEqualTo(ended[1]);
  }

  @Test
  void notesOfOthersAreNotThereAndStay() throws Exception {
    NoteId id = NoteId.next();
    write(id, "mine", "2026-01-01T10:00:00Z");
    UserId other = UserId.next();
    grant(other, course, source + "-other");
    String before = standing();

    as(other, delete("/api/v1/notes/" + id)).andExpect(status().isNotFound());
    write(other, id, Map.of("lessonId", lesson("welcome").toString(), "text", "theirs"))
        .andExpect(status().isNotFound());
    write(other, id, Map.of()).andExpect(status().isNotFound());
    notes(other).andExpect(jsonPath("$.items.length()").value(0));
    as(other, get("/api/v1/courses/" + course + "/notes"))
        .andExpect(jsonPath("$.items.length()").value(0));

    assertThat(standing()).isEqualTo(before);
  }

  @Test
  void withoutTheCourseThereAreNoNotesAndWithItAgainTheyAreBack() throws Exception {
    NoteId id = NoteId.next();
    write(id, "mine", "2026-01-01T10:00:00Z");
    grants.revoke(source, "Refunded");
    notes(learner).andExpect(status().isNotFound());
    write(id, "more", "2026-01-02T10:00:00Z").andExpect(status().isNotFound());
    assertThat(personal("learning-notes")).contains("mine", "Video welcome");
    grant(learner, course, source + "-again");
    notes(learner).andExpect(jsonPath("$.items[0].text").value("mine"));
  }

  private String personal(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .map(part -> JSON.writeValueAsString(part.of(learner)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theNotesOfACourseComeInPages() throws Exception {
    for (int i = 0; i < 3; i++) {
      write(NoteId.next(), "note " + i, "2026-01-01T10:00:00Z");
    }
    String path = "/api/v1/courses/" + course + "/notes?limit=2";
    String first = as(learner, get(path)).andReturn().getResponse().getContentAsString();
    assertThat(JsonPath.<List<String>>read(first, "$.items[*].text"))
        .containsExactly("note 2", "note 1");
    as(learner, get(path + "&after=" + JsonPath.read(first, "$.next")))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].text").value("note 0"))
        .andExpect(jsonPath("$.next").value(nullValue()));
  }

  /** Of one moment the one begun first, those of the whole lesson at the end. */
  @Test
  void theNotesOfALessonComeInPagesInTheOrderOfTheRecording() throws Exception {
    List<Integer> seconds = Arrays.asList(7, null, 0, 7, null);
    for (int i = 0; i < seconds.size(); i++) {
      Map<String, Object> note = new HashMap<>();
      note.put("lessonId", lesson("welcome").toString());
      note.put("text", "note " + i);
      note.put("atSeconds", seconds.get(i));
      write(learner, NoteId.next(), note).andExpect(status().isOk());
    }
    List<String> read = new ArrayList<>();
    String path = "/api/v1/lessons/" + lesson("welcome") + "/notes?limit=2";
    String after = "";
    for (int pages = 0; after != null; pages++) {
      assertThat(pages).isLessThan(3);
      String page = as(learner, get(path + after)).andReturn().getResponse().getContentAsString();
      read.addAll(JsonPath.<List<String>>read(page, "$.items[*].text"));
      String next = JsonPath.read(page, "$.next");
      after = next == null ? null : "&after=" + next;
    }
    assertThat(read).containsExactly("note 2", "note 0", "note 3", "note 1", "note 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "after=note_1", "after=12_note_1", "after=99999999_x", "after=-"})
  void placesThatNobodyToldAreRefused(String query) throws Exception {
    as(learner, get("/api/v1/lessons/" + lesson("welcome") + "/notes?" + query))
        .andExpect(status().isUnprocessableContent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "after=note_1", "after=%27--"})
  void pagesThatNobodyToldAreRefused(String query) throws Exception {
    as(learner, get("/api/v1/courses/" + course + "/notes?" + query))
        .andExpect(status().isUnprocessableContent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"lessonId\":\"LESSON\",\"text\":\"  \"}",
        "{\"lessonId\":\"LESSON\",\"text\":\"x\",\"atSeconds\":-1}",
        "{\"lessonId\":\"LESSON\",\"text\":\"x\",\"atSeconds\":99999999}"
      })
  void whatIsNoNoteIsRefused(String body) throws Exception {
    as(
            learner,
            put("/api/v1/notes/" + NoteId.next())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace("LESSON", lesson("welcome").toString())))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void aNoteHasAtMostTenThousandCharacters() throws Exception {
    write(NoteId.next(), "n".repeat(10_001), "2026-01-01T10:00:00Z")
        .andExpect(status().isUnprocessableContent());
    write(NoteId.next(), "न".repeat(10_000), "2026-01-01T10:00:00Z").andExpect(status().isOk());
  }

  @Test
  void markedLessonsAreListedOnceAndOnlyWhileTheCourseIsOpen() throws Exception {
    String mark = "/api/v1/bookmarks/" + lesson("deeper");
    as(learner, put(mark)).andExpect(status().isNoContent());
    as(learner, put(mark)).andExpect(status().isNoContent());
    as(learner, put("/api/v1/bookmarks/" + lesson("extra"))).andExpect(status().isNoContent());
    String page =
        as(learner, get("/api/v1/bookmarks?limit=1"))
            .andExpect(jsonPath("$.items[0].lessonTitle").value("Article extra"))
            .andExpect(jsonPath("$.items[0].courseId").value(course.toString()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    as(learner, get("/api/v1/bookmarks?after=" + JsonPath.read(page, "$.next")))
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].lessonId").value(lesson("deeper").toString()));
    as(learner, delete(mark)).andExpect(status().isNoContent());
    as(learner, delete(mark)).andExpect(status().isNoContent());
    as(UserId.next(), put(mark)).andExpect(status().isNotFound());
    grants.revoke(source, "Refunded");
    as(learner, get("/api/v1/bookmarks")).andExpect(jsonPath("$.items.length()").value(0));
  }
}
