package dev.halfmillion.demo;

import dev.halfmillion.demo.content.DemoFiles;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseCertificates;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.LessonEdit;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.editing.CourseEditor;
import dev.halfmillion.learning.portable.LessonSheet;
import dev.halfmillion.platform.OnlyInDemo;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The quizzes at the end of two courses, which give a certificate to whoever passes. */
@Component
@OnlyInDemo
class DemoQuizzes {

  private static final List<String> WITH_QUIZ =
      List.of("reels-on-your-phone", "gst-for-small-shops");

  private final CourseEditor editor;
  private final CourseAuthoring authoring;
  private final Courses courses;
  private final List<LessonSheet> sheets;
  private final CourseCertificates certificates;

  DemoQuizzes(
      CourseEditor editor,
      CourseAuthoring authoring,
      Courses courses,
      List<LessonSheet> sheets,
      CourseCertificates certificates) {
    this.editor = editor;
    this.authoring = authoring;
    this.courses = courses;
    this.sheets = sheets;
    this.certificates = certificates;
  }

  /** Adds its quiz to a course that has one. */
  void add(CourseId id, String slug) {
    if (!WITH_QUIZ.contains(slug)) {
      return;
    }
    String file = "quizzes/" + slug + ".yaml";
    String sheet = DemoFiles.text(file);
    Map<String, Object> said = new Yaml(new SafeConstructor(new LoaderOptions())).load(sheet);
    String title = String.valueOf(said.get("title"));
    CourseOutline course = courses.draft(id).orElseThrow();
    LessonId lesson =
        editor.addLesson(id, course.sections().getLast().id(), title, LessonKind.QUIZ);
    for (LessonSheet kind : sheets) {
      if (kind.kind() == LessonKind.QUIZ) {
        List<String> refused = kind.read(lesson, file, sheet);
        if (!refused.isEmpty()) {
          throw new IllegalStateException(String.join(" ", refused));
        }
      }
    }
    authoring.edit(
        lesson, new LessonEdit(title, String.valueOf(said.get("text")), false, true, true));
    certificates.give(id);
  }
}
