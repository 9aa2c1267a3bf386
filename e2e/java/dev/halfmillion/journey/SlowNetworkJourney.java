package dev.halfmillion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.platform.Ids;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody learns at 64 kbit/s, with the app on their phone already. */
@ExtendWith(DemoApplication.Once.class)
class SlowNetworkJourney {

  private static final int BYTES_PER_SECOND = 8_000;
  private static final Duration LATENCY = Duration.ofMillis(400);

  /** Follows a link and says after how many milliseconds the page's text stands there. */
  private static final String FOLLOWED =
      """
      ([link, text]) => new Promise((resolve) => {
        const begun = performance.now();
        const look = () => {
          const there = document.querySelector(text)?.innerText.trim().length > 200;
          if (there) resolve(performance.now() - begun);
          else requestAnimationFrame(look);
        };
        document.querySelector(link).click();
        look();
      })
      """;

  /** Plays on for so many seconds of the sound, and says what hindered it. */
  private static final String PLAYED =
      """
      (seconds) => new Promise((resolve) => {
        const sound = document.querySelector('video');
        const hindered = [];
        for (const name of ['waiting', 'stalled', 'error'])
          sound.addEventListener(name, () => hindered.push(`${name} at ${sound.currentTime}`));
        const until = sound.currentTime + seconds;
        sound.addEventListener('timeupdate', () => {
          if (sound.currentTime >= until) resolve(hindered);
        });
      })
      """;

  @Test
  void aTextNeverOpenedBeforeIsReadableInFiveSeconds(DemoApplication demo) {
    try (SlowLine line = new SlowLine(demo);
        Person learner = learner(demo, line)) {
      Studying studying = new Studying(learner);
      String course = studying.course("GST for small shops");
      studying.isOnTheDevice();
      learner.page.locator("hm-curriculum a.lesson").first().click();
      learner.seesTitle("From maker to buyer");
      studying.completes(course, 1);
      learner.open("/learn").seesTitle("My courses");
      assertThat(learner.page.locator("hm-continue-panel")).containsText("Must I register");

      line.slow(BYTES_PER_SECOND, LATENCY);
      double millis = followed(learner, "hm-continue-panel a.go", "hm-article-text");
      System.out.printf("At 64 kbit/s a text is readable after %.0f ms: %s%n", millis, line.sent());

      learner.seesTitle("Must I register");
      assertThat(millis).as(line.sent()).isLessThan(5_000);
    }
  }

  @Test
  void theSoundAloneDoesNotStall(DemoApplication demo) {
    try (SlowLine line = new SlowLine(demo);
        Person learner = learner(demo, line)) {
      Studying studying = new Studying(learner);
      studying.course("GST for small shops");
      studying.isOnTheDevice();
      Locator first = learner.page.locator("hm-curriculum a.lesson").first();
      String lesson = first.getAttribute("href").replaceFirst(".*/lessons/", "");
      new Soundtrack(demo).of(LessonId.parse(lesson).orElseThrow(), 40);

      line.slow(BYTES_PER_SECOND, LATENCY);
      first.click();
      learner.page.getByLabel("Quality").first().click();
      learner
          .page
          .getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Audio only"))
          .click();
      assertThat(learner.page.locator(".sound-only")).isVisible();
      learner.page.locator("hm-video-player .start").click();
      learner.page.waitForFunction("() => document.querySelector('video').currentTime > 0.2");
      List<?> hindered = (List<?>) learner.page.evaluate(PLAYED, 15);
      System.out.println("At 64 kbit/s sound played for 15 s: " + hindered + ", " + line.sent());

      assertThat(hindered).as(line.sent()).isEmpty();
    }
  }

  private static double followed(Person learner, String link, String text) {
    return ((Number) learner.page.evaluate(FOLLOWED, List.of(link, text))).doubleValue();
  }

  private static Person learner(DemoApplication demo, SlowLine line) {
    String name = "Learner Far Away " + Math.abs(Ids.next().hashCode());
    Person learner = new Person(line, Device.SMALL_PHONE);
    learner.open(new Newcomers(demo).learner(name, "gst-for-small-shops")).press("Sign in");
    learner.page.waitForURL(url -> url.endsWith("/learn"));
    return learner;
  }
}
