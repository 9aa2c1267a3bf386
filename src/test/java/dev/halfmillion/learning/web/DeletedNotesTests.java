package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.halfmillion.learning.notes.NoteId;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;

/** What stays of notes that were deleted, and for how long. */
class DeletedNotesTests extends LearnersApi {

  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("forgetDeletedNotes")
  RecurringTask<Void> forgetting;

  private ResultActions bury(NoteId id, String query) throws Exception {
    return as(learner, delete("/api/v1/notes/" + id + query));
  }

  private String inLesson() {
    return "?lessonId=" + lesson("welcome");
  }

  private ResultActions write(NoteId id, Instant editedAt) throws Exception {
    String body =
        "{\"lessonId\":\"%s\",\"text\":\"x\",\"editedAt\":\"%s\"}"
            .formatted(lesson("welcome"), editedAt);
    return as(
        learner, put("/api/v1/notes/" + id).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private int rows() {
    return jdbc.sql("SELECT COUNT(*) FROM learning_note WHERE user_id = :user")
        .param("user", Ids.bytes(learner.value()))
        .query(Integer.class)
        .single();
  }

  /** Until there are so many; twice as many with each statement. */
  private void multiply(int rows) {
    for (int round = 1; rows() < rows; round++) {
      jdbc.sql(
              """
              INSERT INTO learning_note
                (id, user_id, lesson_id, at_seconds, body, edited_at, deleted)
              SELECT UNHEX(MD5(CONCAT(HEX(id), :round))), user_id, lesson_id, at_seconds, body,
                edited_at, deleted
              FROM learning_note WHERE user_id = :user LIMIT :missing
              """)
          .param("round", round)
          .param("user", Ids.bytes(learner.value()))
          .param("missing", rows - rows())
          .update();
    }
  }

  @Test
  void theDeletionOfAnUnknownNoteAsksTheDoorAndKeepsNothingWithoutALesson() throws Exception {
    NoteId id = NoteId.next();
    as(UserId.next(), delete("/api/v1/notes/" + id + inLesson())).andExpect(status().isNotFound());
    bury(id, "?lessonId=les_1").andExpect(status().isNotFound());
    bury(id, "").andExpect(status().isNoContent());
    grants.revoke(source, "Refunded");
    bury(id, inLesson()).andExpect(status().isNotFound());
    assertThat(rows()).isZero();

    grant(learner, course, source + "-again");
    bury(id, inLesson()).andExpect(status().isNoContent());
    bury(id, inLesson()).andExpect(status().isNoContent());
    assertThat(rows()).isOne();
  }

  @Test
  void whatIsNotThereAnyMoreCountsTowardsWhatALessonHolds() throws Exception {
    bury(NoteId.next(), inLesson()).andExpect(status().isNoContent());
    multiply(1_500);
    bury(NoteId.next(), inLesson())
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("note.too-many"));
    write(NoteId.next(), clock.instant()).andExpect(status().isConflict());
    assertThat(rows()).isEqualTo(1_500);
  }

  @Test
  void aLessonHoldsFiveHundredNotesAndOneMoreOnceOneIsDeleted() throws Exception {
    NoteId first = NoteId.next();
    write(first, clock.instant()).andExpect(status().isOk());
    multiply(500);
    write(NoteId.next(), clock.instant()).andExpect(status().isConflict());
    write(first, clock.instant().plusSeconds(1)).andExpect(status().isOk());
    bury(first, "").andExpect(status().isNoContent());
    write(NoteId.next(), clock.instant()).andExpect(status().isOk());
  }

  /** Two devices: one deletes, the other has an older edit and comes back a week later. */
  @Test
  void aDeletionIsKeptForTwoWeeksAndThenForgotten() throws Exception {
    Instant written = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    NoteId id = NoteId.next();
    NoteId kept = NoteId.next();
    write(kept, written).andExpect(status().isOk());
    bury(id, inLesson()).andExpect(status().isNoContent());

    clock.advance(Duration.ofDays(13));
    forget();
    write(id, written).andExpect(status().isGone());
    clock.advance(Duration.ofDays(1).plusSeconds(2));
    forget();
    assertThat(rows()).isOne();
    write(kept, written).andExpect(status().isOk());
  }

  private void forget() {
    forgetting.execute(
        new TaskInstance<>(forgetting.getName(), "test"), Mockito.mock(ExecutionContext.class));
  }
}
