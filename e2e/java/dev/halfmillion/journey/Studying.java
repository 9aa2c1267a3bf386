package dev.halfmillion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A learner with a course open: the video, notes, the quiz and the certificate. */
record Studying(Person learner) {

  private static final Pattern LESSON = Pattern.compile(".*/lessons/([^/?#]+).*");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Marks lessons but quizzes complete, as the app does it. */
  private static final String COMPLETE =
      """
      async ([id, most]) => {
        const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1];
        const course = await (await fetch(`/api/v1/courses/${id}`)).json();
        const lessons = course.sections.flatMap(section => section.lessons);
        for (const lesson of lessons.slice(0, most)) {
          if (lesson.kind === 'QUIZ' || lesson.completed) continue;
          await fetch(`/api/v1/lessons/${lesson.id}/completion`,
            { method: 'PUT', headers: { 'X-XSRF-TOKEN': token } });
        }
      }
      """;

  private static final String KINDS =
      """
      async id => {
        const course = await (await fetch(`/api/v1/courses/${id}`)).json();
        const first = new Map(course.sections.flatMap(section => section.lessons).reverse()
          .map(lesson => [lesson.kind, lesson.id]));
        return [...first.values()];
      }
      """;

  /** Where the course is, by its title in the library, where it stands a moment after the grant. */
  String course(String title) {
    Locator row = learner.page.locator("hm-course-row").filter(with(title));
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              learner.open("/learn");
              assertThat(row).isVisible();
            });
    row.click();
    learner.seesTitle(title);
    return learner.page.url();
  }

  /** Plays the video some seconds on, stops it, and says where it stands then. */
  double playAndPause(int seconds) {
    learner.page.locator("hm-video-player .start").click();
    double from = place();
    learner.page.waitForFunction(
        "until => document.querySelector('video').currentTime >= until", from + seconds);
    learner.page.keyboard().press("k");
    return place();
  }

  double place() {
    learner.page.waitForFunction("() => document.querySelector('video').readyState > 0");
    Object place = learner.page.evaluate("document.querySelector('video').currentTime");
    return ((Number) place).doubleValue();
  }

  Studying writesNote(String tab, String field, String save, String text) {
    learner.page.getByRole(AriaRole.TAB, named(tab)).click();
    learner.page.getByLabel(field).fill(text);
    learner.press(save);
    assertThat(learner.page.locator("hm-notes-panel li").first()).containsText(text);
    return this;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  Studying completesTheOtherLessons(String course) {
    return completes(course, 100);
  }

  /** The pages of lessons of a course, the first of each kind. */
  List<String> oneLessonOfEachKind(String course) {
    String id = course.replaceFirst(".*/courses/([^/?#]+).*", "$1");
    List<?> lessons = (List<?>) learner.page.evaluate(KINDS, id);
    return lessons.stream().map(lesson -> course + "/lessons/" + lesson).toList();
  }

  /** Marks the first lessons of a course complete. */
  Studying completes(String course, int most) {
    String id = course.replaceFirst(".*/courses/([^/?#]+).*", "$1");
    learner.page.evaluate(COMPLETE, List.of(id, most));
    return this;
  }

  /** Answers every question rightly and submits. */
  Studying passes(QuizKey key) {
    learner.page.locator("hm-quiz-card button, hm-quiz-card a").first().click();
    Locator legend = learner.page.locator("legend");
    Locator next = learner.page.getByRole(AriaRole.BUTTON, named("Next"));
    for (int number = 1; ; number++) {
      learner.sees("Question " + number + " of");
      answer(key, legend.innerText());
      if (next.count() == 0) {
        break;
      }
      next.click();
    }
    learner.press("Check and submit");
    learner.press("Submit answers");
    learner.sees("You passed.");
    return this;
  }

  private void answer(QuizKey key, String question) {
    for (String choice : key.choices(question)) {
      learner.page.locator("label.option").filter(with(choice)).locator("input").check();
    }
    if (key.choices(question).isEmpty()) {
      learner.page.locator("hm-question-form .hm-field input").fill(key.typed(question));
      learner.page.locator("hm-question-form .hm-field input").blur();
    }
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** The certificate is issued after the last lesson was passed; the page shows it soon. */
  Studying earnsCertificate(String course) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              learner.open(course);
              assertThat(learner.page.locator("hm-certificate-card")).isVisible();
            });
    return this;
  }

  /** The lesson's id that is open. */
  String lesson() {
    return LESSON.matcher(learner.page.url()).replaceFirst("$1");
  }

  /** Waits until the server's answer about a path has these words. */
  Studying serverSoonSays(Served served, String path, String words) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              APIResponse answer = learner.page.request().get(served.url(path));
              assertThat(answer.text()).contains(words);
            });
    return this;
  }

  /** The service worker has the app and answers for the network. */
  Studying isOnTheDevice() {
    learner.page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    return this;
  }

  Studying network(boolean there) {
    learner.page.context().setOffline(!there);
    return this;
  }
}
