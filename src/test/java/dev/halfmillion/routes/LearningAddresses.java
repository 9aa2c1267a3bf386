package dev.halfmillion.routes;

import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.editing.CourseInstructors;
import dev.halfmillion.learning.editing.InstructorId;
import dev.halfmillion.learning.editing.Teaching;
import java.util.concurrent.Callable;

/** Addresses of quizzes and certificates. */
final class LearningAddresses {

  private LearningAddresses() {}

  /** Takes one example in. */
  interface Examples {

    void add(String prefix, String variable, Callable<String> text);
  }

  static void add(OneOfEach one, OneOfEach.CourseOnSale spare, Examples examples) {
    SpareQuiz quiz = SpareQuiz.in(one, one.course);
    String lesson = quiz.lesson().toString();
    examples.add("/api/v1/lessons/{id}/attempts", "id", () -> lesson);
    examples.add("/api/v1/attempts/", "id", () -> quiz.attempt().id().toString());
    examples.add(
        "/api/v1/attempts/", "questionId", () -> quiz.attempt().questions().getFirst().id());
    SpareQuiz edited = SpareQuiz.in(one, spare);
    String office = "/admin/courses/{id}/lessons/{lessonId}/quiz";
    examples.add(office, "lessonId", () -> edited.lesson().toString());
    examples.add(office, "question", edited::question);
    examples.add(office, "bank", edited::bank);
    examples.add("/admin/courses/", "instructor", () -> instructor(one, spare).toString());
    Callable<String> learners = () -> SpareCertificate.one(one, one.course.id()).toString();
    examples.add("/api/v1/certificates/", "id", learners);
    examples.add("/certificates/", "id", learners);
    examples.add(
        "/admin/courses/", "certificate", () -> SpareCertificate.one(one, spare.id()).toString());
  }

  /** One that may be taken off: one more than those of the sample. */
  private static InstructorId instructor(OneOfEach one, OneOfEach.CourseOnSale course) {
    CourseInstructors instructors = one.bean(CourseInstructors.class);
    return instructors.of(course.id()).stream()
        .map(Teaching::id)
        .skip(2)
        .findFirst()
        .orElseGet(
            () -> {
              InstructorId added = InstructorId.next();
              instructors.add(course.id(), added, new Instructor("Guest", "Comes once."), null);
              return added;
            });
  }
}
