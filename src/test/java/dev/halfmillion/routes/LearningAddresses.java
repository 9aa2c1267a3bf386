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
    SpareQuiz quiz = SpareQuiz.in(one);
    String lesson = quiz.lesson().toString();
    examples.add("/api/v1/lessons/{id}/attempts", "id", () -> lesson);
    examples.add("/api/v1/attempts/", "id", () -> quiz.attempt().id().toString());
    examples.add(
        "/api/v1/attempts/", "questionId", () -> quiz.attempt().questions().getFirst().id());
    Callable<String> learners = () -> SpareCertificate.one(one, one.course.id()).toString();
    examples.add("/api/v1/certificates/", "id", learners);
    examples.add("/certificates/", "id", learners);
    examples.add(
        "/admin/courses/", "certificate", () -> SpareCertificate.one(one, spare.id()).toString());
  }
}
