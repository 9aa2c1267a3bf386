package dev.halfmillion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** What a learner does in the learning app. */
record Learning(Person learner) {

  private static final Pattern SAVED = Pattern.compile("Progress saved");

  /** Opens a course from the library. */
  Learning openCourse(String title) {
    learner.open("/learn");
    learner.page.locator("main a").filter(with(title)).first().click();
    learner.seesTitle(title);
    return this;
  }

  Learning sees(Pattern words) {
    assertThat(learner.page.locator("hm-curriculum")).containsText(words);
    return this;
  }

  Learning openLesson(String title) {
    learner.page.locator("main a.lesson").filter(with(title)).click();
    learner.seesTitle(title);
    return this;
  }

  /** Plays the lesson's video up to a second and pauses it there. */
  Learning watchUpTo(int second) {
    learner.press("Play");
    learner.page.waitForFunction(
        "second => document.querySelector('video').currentTime >= second", second);
    learner.page.keyboard().press("k");
    assertThat(learner.page.locator("hm-save-status")).containsText(SAVED);
    return this;
  }

  /** Reads where the video goes on, and that it really is there. */
  Learning resumesFrom(int second) {
    Locator resume = learner.page.getByText(Pattern.compile("Resume at 0:0[" + second + "-9]"));
    assertThat(resume).isVisible();
    learner.page.waitForFunction(
        "second => document.querySelector('video').currentTime >= second", second);
    return this;
  }

  Learning markComplete() {
    learner.press("Mark complete");
    assertThat(learner.page.locator(".complete")).containsText("Complete");
    assertThat(learner.page.locator("hm-save-status")).containsText(SAVED);
    return this;
  }

  /** Reads how much of the course is done, as a screen reader would. */
  Learning seesProgress(String words) {
    assertThat(learner.page.locator("[role=progressbar]").first())
        .hasAttribute("aria-valuetext", words);
    return this;
  }

  Learning seesMark(String lesson, String state) {
    Locator line = learner.page.locator("main a.lesson").filter(with(lesson));
    assertThat(line.locator("hm-lesson-mark")).containsText(state);
    return this;
  }

  Learning reload() {
    learner.page.reload();
    return this;
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
