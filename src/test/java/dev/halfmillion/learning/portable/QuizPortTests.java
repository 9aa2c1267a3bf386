package dev.halfmillion.learning.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseCertificates;
import dev.halfmillion.learning.CourseDraft;
import dev.halfmillion.learning.CourseDraft.SectionDraft;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.learning.editing.CourseEditor;
import dev.halfmillion.learning.quizzes.Bank;
import dev.halfmillion.learning.quizzes.BankId;
import dev.halfmillion.learning.quizzes.Question;
import dev.halfmillion.learning.quizzes.QuestionKind;
import dev.halfmillion.learning.quizzes.Quiz;
import dev.halfmillion.learning.quizzes.QuizAuthoring;
import dev.halfmillion.learning.quizzes.SampleQuizzes;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.testing.HalfmillionTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HalfmillionTest
class QuizPortTests {

  @Autowired CourseExport exports;
  @Autowired CourseImport imports;
  @Autowired CourseAuthoring authoring;
  @Autowired CourseCertificates certificates;
  @Autowired CourseEditor editor;
  @Autowired Courses courses;
  @Autowired QuizAuthoring quizzes;

  @TempDir Path folder;

  private final String slug = SampleCourses.slug();

  @BeforeEach
  void aCourse() {
    authoring.create(
        new CourseDraft(
            slug,
            Audience.STUDENTS,
            SampleCourses.facts("Ported " + slug),
            List.of(SampleCourses.TEACHER),
            List.of(new SectionDraft("Start", List.of(SampleCourses.article("words", true))))));
  }

  private Path exported() {
    Path bundle = folder.resolve(slug);
    exports.write(slug, bundle);
    return bundle;
  }

  /** What was written out, with another text in place of the quiz. */
  private Path altered(String sheet) throws IOException {
    Path bundle = exported();
    Files.writeString(bundle.resolve("quizzes/002-a-quiz.yaml"), sheet, StandardCharsets.UTF_8);
    return bundle;
  }

  /** A quiz of each kind of question, one of them drawn from a bank. */
  private LessonId quiz() {
    CourseOutline course = courses.draftBySlug(slug).orElseThrow();
    LessonId lesson =
        editor.addLesson(course.id(), course.sections().getFirst().id(), "A quiz", LessonKind.QUIZ);
    quizzes.configure(lesson, SampleQuizzes.strict());
    SampleQuizzes.oneOfEach().forEach(question -> quizzes.add(lesson, question));
    Bank bank = new Bank(BankId.next(), "श्रृंखला: “hard” #1", 1);
    quizzes.addBank(lesson, bank);
    List<String> right = List.of("yes: no", "- maybe");
    quizzes.add(
        lesson,
        SampleQuizzes.chosen(
            QuestionKind.MULTIPLE, "Odd: \"text\"\n# here", 3, right, List.of("null"), bank.id()));
    return lesson;
  }

  private Quiz quizOf(CourseImport.Imported made) {
    return courses
        .draft(made.id())
        .orElseThrow()
        .lessons()
        .filter(line -> line.kind() == LessonKind.QUIZ)
        .map(line -> quizzes.quiz(line.id()))
        .findFirst()
        .orElseThrow();
  }

  /** What a quiz says, without the names that each installation gives its parts. */
  private static String said(Quiz quiz) {
    return (quiz.settings() + " " + quiz.banks() + quiz.questions())
        .replaceAll("(qst|bnk)_[0-9a-z]{25}", "");
  }

  @Test
  void aQuizTravelsWhole() {
    LessonId lesson = quiz();
    certificates.give(courses.draftBySlug(slug).orElseThrow().id());
    CourseImport.Imported made = imports.read(exported(), slug + "-again");
    assertThat(made.refused()).isEmpty();
    assertThat(said(quizOf(made))).isEqualTo(said(quizzes.quiz(lesson)));
    assertThat(quizOf(made).asked()).isEqualTo(5);
    assertThat(certificates.given(made.id())).isTrue();
  }

  @Test
  void ofAQuizWrittenByHandWhatIsWrongIsLeftOutAndSaid() throws IOException {
    quiz();
    String sheet =
        """
        rules: {pass: 80, review: never, attempts: 0}
        questions:
          - {kind: single, text: 'Fine?', choices: [{right: Yes it is}, {wrong: No}]}
          - {kind: single, text: 'None right?', choices: [{wrong: a}, {wrong: b}]}
          - {kind: essay, text: Write}
          - {kind: number, text: 'How many?', number: 12.5, points: 3}
          - {kind: number, text: 'How many?', number: many}
          - nothing
        """;
    CourseImport.Imported made = imports.read(altered(sheet), slug + "-hand");
    assertThat(quizOf(made).questions())
        .extracting(Question::text)
        .containsExactly("Fine?", "How many?");
    assertThat(made.refused())
        .hasSize(5)
        .anyMatch(sentence -> sentence.contains("its rules: Allow 1 to 100 attempts"))
        .anyMatch(sentence -> sentence.contains("question 2: Mark the one choice that is right."))
        .anyMatch(sentence -> sentence.contains("question 3: Its kind is single"))
        .anyMatch(sentence -> sentence.contains("question 5: Its number is no number."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just words",
        "!!javax.script.ScriptEngineManager []",
        "questions: [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]",
        "a: &a [x]\nb: &b [*a, *a]\nquestions: [*b, *b]",
        "questions: []\nquestions: []",
        "a: 1\n---\nb: 2"
      })
  void aFileThatIsNoQuizIsRefusedWholeAndLeavesNoCourse(String sheet) throws IOException {
    quiz();
    Path hostile = altered(sheet);
    assertThatThrownBy(() -> imports.read(hostile, slug + "-hostile"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("quizzes/002-a-quiz.yaml");
    assertThat(courses.taken(slug + "-hostile")).isFalse();
  }
}
