package dev.halfmillion.routes;

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
    Callable<String> learners = () -> SpareCertificate.one(one, one.course.id()).toString();
    examples.add("/api/v1/certificates/", "id", learners);
    examples.add("/certificates/", "id", learners);
    examples.add(
        "/admin/courses/", "certificate", () -> SpareCertificate.one(one, spare.id()).toString());
  }
}
