package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.quizzes.Choice;
import dev.halfmillion.learning.quizzes.Question;
import dev.halfmillion.learning.quizzes.ReviewWhen;
import dev.halfmillion.learning.quizzes.SampleQuizzes;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class QuizEditorPageTests extends QuizApi {

  private final UserId owner = UserId.next();

  private ResultActions owner(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(SignedIn.as(owner, Role.OWNER)).with(Csrf.token()));
  }

  private String begun() throws Exception {
    String section = courses.draft(course).orElseThrow().sections().getFirst().id().toString();
    String place =
        owner(
                post("/admin/courses/" + course + "/lessons")
                    .param("section", section)
                    .param("title", "Check yourself")
                    .param("kind", "QUIZ"))
            .andExpect(header().string("Location", endsWith("/quiz")))
            .andReturn()
            .getResponse()
            .getHeader("Location");
    return Objects.requireNonNull(place);
  }

  private static LessonId lesson(String quiz, int end) {
    String[] parts = quiz.split("/");
    return LessonId.parse(parts[parts.length - end]).orElseThrow();
  }

  @Test
  void questionsOfEachKindAreWrittenIntoForms() throws Exception {
    String quiz = begun();
    owner(
            post(quiz + "/questions/new?kind=SINGLE")
                .param("text", "Who pays GST?")
                .param("points", "2")
                .param("choice", "The shop", "The buyer, in the end", "", "Nobody")
                .param("right", "1")
                .param("explanation", "It is in the price."))
        .andExpect(status().isSeeOther());
    owner(
            post(quiz + "/questions/new?kind=TEXT")
                .param("text", "A capital?")
                .param("points", "1")
                .param("accepted", "Bengaluru\r\n Bangalore \n"))
        .andExpect(status().isSeeOther());
    owner(
            post(quiz + "/questions/new?kind=NUMBER")
                .param("text", "How much?")
                .param("points", "1")
                .param("number", "1,00,000.50")
                .param("tolerance", ""))
        .andExpect(status().isSeeOther());
    List<Question> questions = quizzes.quiz(lesson(quiz, 2)).questions();
    assertThat(questions.get(0).choices())
        .containsExactly(
            new Choice("The shop", false),
            new Choice("The buyer, in the end", true),
            new Choice("Nobody", false));
    assertThat(questions.get(1).accepted()).containsExactly("Bengaluru", "Bangalore");
    assertThat(questions.get(2).number()).isEqualByComparingTo(new BigDecimal("100000.5"));
    owner(get(quiz)).andExpect(content().string(containsString("An attempt asks 3 questions.")));
    owner(get(quiz + "/preview"))
        .andExpect(content().string(containsString("The buyer, in the end")))
        .andExpect(content().string(containsString("Bengaluru, or Bangalore")));
    owner(get(quiz + "/questions/" + questions.get(0).id()))
        .andExpect(content().string(containsString("The buyer, in the end")));
  }

  @Test
  void whatIsWrongComesBackWithASentenceAndWhatWasTyped() throws Exception {
    String quiz = begun();
    owner(
            post(quiz + "/questions/new?kind=MULTIPLE")
                .param("text", "Which?")
                .param("points", "1")
                .param("choice", "One thing", "Another thing", "", ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Mark at least one choice as right.")))
        .andExpect(content().string(containsString("Another thing")));
    owner(
            post(quiz + "/questions/new?kind=SINGLE")
                .param("text", "Which?")
                .param("points", "x")
                .param("choice", "a", "b", "", ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Give 1 to 100 points.")));
    owner(post(quiz).param("passPercent", "101").param("review", "NEVER"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Ask for 1 to 100 percent.")));
    owner(post(quiz).param("passPercent", "60").param("minutes", "soon").param("review", "NEVER"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Write whole minutes")));
    assertThat(quizzes.quiz(lesson(quiz, 2)).questions()).isEmpty();
  }

  @Test
  void moreRowsCanBeHadWithoutScriptAndWithoutSaving() throws Exception {
    String quiz = begun();
    String page =
        text(
            owner(
                    post(quiz + "/questions/new?kind=SINGLE")
                        .param("text", "Which?")
                        .param("choice", "a", "b", "c", "d")
                        .param("more", "0"))
                .andExpect(status().isOk()));
    assertThat(page.split("name=\"choice\"", -1)).hasSizeGreaterThan(9);
    assertThat(quizzes.quiz(lesson(quiz, 2)).questions()).isEmpty();
  }

  private String filled() throws Exception {
    String quiz = begun();
    SampleQuizzes.oneOfEach().forEach(question -> quizzes.add(lesson(quiz, 2), question));
    return quiz;
  }

  @Test
  void rulesAndOrderAreSaved() throws Exception {
    String quiz = filled();
    LessonId lesson = lesson(quiz, 2);
    owner(
            post(quiz)
                .param("passPercent", "80")
                .param("attempts", "3")
                .param("minutes", "1:30")
                .param("review", "PASSED")
                .param("partial", "true"))
        .andExpect(status().isSeeOther());
    assertThat(quizzes.quiz(lesson).settings().timeLimitSeconds()).isEqualTo(90);
    assertThat(quizzes.quiz(lesson).settings().review()).isEqualTo(ReviewWhen.PASSED);
    List<Question> before = quizzes.quiz(lesson).questions();
    owner(post(quiz + "/questions/" + before.get(1).id() + "/place").param("step", "up"))
        .andExpect(status().isSeeOther());
    assertThat(quizzes.quiz(lesson).questions().getFirst().id()).isEqualTo(before.get(1).id());
    owner(post(quiz + "/questions/" + before.get(0).id() + "/removal"))
        .andExpect(status().isSeeOther());
    assertThat(quizzes.quiz(lesson).questions()).hasSize(3);
  }

  @Test
  void ofABankEachAttemptAsksAsManyAsItsAuthorSays() throws Exception {
    String quiz = filled();
    LessonId lesson = lesson(quiz, 2);
    owner(post(quiz + "/banks").param("title", "Hard ones").param("draws", "none"))
        .andExpect(status().isUnprocessableContent());
    owner(post(quiz + "/banks").param("title", "Hard ones").param("draws", "1"))
        .andExpect(status().isSeeOther());
    String bank = quizzes.quiz(lesson).banks().getFirst().id().toString();
    for (Question question : quizzes.quiz(lesson).questions().subList(2, 4)) {
      owner(
              post(quiz + "/questions/" + question.id())
                  .param("text", question.text())
                  .param("points", "2")
                  .param("accepted", String.join("\n", question.accepted()))
                  .param("number", "9")
                  .param("bank", bank))
          .andExpect(status().isSeeOther());
    }
    assertThat(quizzes.quiz(lesson).asked()).isEqualTo(3);
    owner(post(quiz + "/banks/" + bank + "/removal"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("still holds questions")));
  }

  @Test
  void learnersNeverFindAnEmptyQuiz() throws Exception {
    String quiz = begun();
    LessonId lesson = lesson(quiz, 2);
    owner(post(quiz.replaceFirst("/quiz$", "/publication")))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("has no question")));
    Question only = SampleQuizzes.single("Sure?", "Yes", "No");
    quizzes.add(lesson, only);
    owner(post(quiz.replaceFirst("/quiz$", "/publication"))).andExpect(status().isSeeOther());
    owner(post(quiz + "/questions/" + only.id() + "/removal"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Add another question first")));
    owner(get(quiz.replaceFirst("/quiz$", "")))
        .andExpect(content().string(containsString("Questions and rules")));
  }
}
