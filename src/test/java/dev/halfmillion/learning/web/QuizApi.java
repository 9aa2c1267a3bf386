package dev.halfmillion.learning.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.editing.CourseEditor;
import dev.halfmillion.learning.quizzes.Question;
import dev.halfmillion.learning.quizzes.QuizAuthoring;
import dev.halfmillion.learning.quizzes.QuizSettings;
import dev.halfmillion.platform.UserId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** A learner's course with a quiz in it, and the ways to take it. */
abstract class QuizApi extends LearnersApi {

  @Autowired CourseEditor editor;
  @Autowired QuizAuthoring quizzes;

  /** A required quiz lesson at the end of the sample course. */
  LessonId quiz(QuizSettings settings, List<Question> questions) {
    LessonId lesson =
        editor.addLesson(
            course,
            courses.draft(course).orElseThrow().sections().getFirst().id(),
            "Check yourself",
            LessonKind.QUIZ);
    quizzes.configure(lesson, settings);
    questions.forEach(question -> quizzes.add(lesson, question));
    authoring.show(lesson);
    return lesson;
  }

  ResultActions start(UserId who, LessonId lesson) throws Exception {
    return as(who, post("/api/v1/lessons/" + lesson + "/attempts"));
  }

  /** Begins one and answers its name. */
  String begun(LessonId lesson) throws Exception {
    return read(start(learner, lesson), "$.id");
  }

  ResultActions attempt(String id) throws Exception {
    return as(learner, get("/api/v1/attempts/" + id));
  }

  ResultActions answer(String id, Question question, String body) throws Exception {
    return as(
        learner,
        put("/api/v1/attempts/" + id + "/answers/" + question.id())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  ResultActions submit(String id) throws Exception {
    return as(learner, post("/api/v1/attempts/" + id + "/submission"));
  }

  ResultActions submit(String id, String body) throws Exception {
    return as(
        learner,
        post("/api/v1/attempts/" + id + "/submission")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  static String text(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  static <T> T read(ResultActions answer, String path) throws Exception {
    return JsonPath.read(text(answer), path);
  }
}
