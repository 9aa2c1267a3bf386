package dev.halfmillion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halfmillion.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody finishes a course: on a phone and on a desk, without a network, and in Hindi. */
@ExtendWith(DemoApplication.Once.class)
class LearnJourney {

  @ParameterizedTest
  @CsvSource({
    "PHONE,  Reels on your phone, reels-on-your-phone",
    "LAPTOP, GST for small shops, gst-for-small-shops"
  })
  void fromWhereTheyStoppedToTheCertificate(
      Device device, String title, String slug, DemoApplication demo) {
    QuizKey key = QuizKey.of(slug);
    try (Person learner = learner(demo, device, slug)) {
      Studying studying = new Studying(learner);
      String course = studying.course(title);
      learner.page.locator("a.go").click();
      double stopped = studying.playAndPause(4);
      assertThat(learner.page.locator("hm-save-status")).containsText("Progress saved");
      learner.open("/learn").seesTitle("My courses");
      looks(learner, device);
      learner.page.locator("hm-continue-panel a.go").click();
      assertThat(learner.page.locator("hm-video-player .start")).containsText("Resume at");
      assertThat(studying.place()).isCloseTo(stopped, within(2.0));
      studying.writesNote("Notes", "Your note", "Save note", "Once more on " + device);
      looks(learner, device);

      studying.completesTheOtherLessons(course);
      new Learning(learner).openCourse(title).openLesson(key.title());
      looks(learner, device);
      studying.passes(key);
      looks(learner, device);
      studying.earnsCertificate(course);
      looks(learner, device);
      learner.follow("Verification page");
      learner.sees(title);
      assertThat(learner.page.url()).contains("/certificates/");
    }
  }

  @Test
  void withoutANetworkAndTheServerKnowsAllOfItAfterwards(DemoApplication demo) {
    try (Person learner = learner(demo, Device.PHONE, "reels-on-your-phone")) {
      Studying studying = new Studying(learner);
      studying.course("Reels on your phone");
      studying.isOnTheDevice();
      learner.page.locator("hm-curriculum a.lesson").first().click();
      assertThat(learner.page.locator("hm-video-player")).isVisible();
      String lesson = studying.lesson();
      learner.press("Save for offline");
      learner.page.locator("[mat-menu-item]").last().click();
      learner.sees("Saved for offline");

      studying.network(false);
      learner.page.reload();
      assertThat(learner.page.locator("hm-offline-mark").first()).isVisible();
      double stopped = studying.playAndPause(4);
      studying.writesNote("Notes", "Your note", "Save note", "Written on the train");
      learner.sees("On this device, not sent yet");
      learner.open("/learn/saved").seesTitle("Saved on this device");
      learner.open("/learn").seesTitle("My courses");

      studying.network(true);
      studying.serverSoonSays(demo, "/api/v1/lessons/" + lesson + "/notes", "Written on the train");
      studying.serverSoonSays(
          demo, "/api/v1/lessons/" + lesson, "\"positionSeconds\":" + (int) stopped);
    }
  }

  /** The narrowest phones are 360 pixels wide; in Hindi words are longer. */
  @ParameterizedTest
  @ValueSource(strings = {"English", "हिन्दी"})
  void noPageScrollsSidewaysOnANarrowPhone(String language, DemoApplication demo) {
    try (Person learner = learner(demo, Device.SMALL_PHONE, "reels-on-your-phone")) {
      String course = new Studying(learner).course("Reels on your phone");
      learner.open("/learn/profile").press(language);
      List<String> pages = new ArrayList<>(List.of(course, course + "/notes"));
      pages.addAll(new Studying(learner).oneLessonOfEachKind(course));
      List.of("", "/search", "/search?q=light", "/bookmarks", "/saved", "/certificates", "/profile")
          .forEach(path -> pages.add("/learn" + path));
      pages.addAll(List.of("/learn/profile/devices", "/learn/profile/orders", "/learn/nowhere"));
      for (String page : pages) {
        learner.open(page);
        assertThat(learner.page.locator("h1").first()).isVisible();
        assertThat(learner.page.locator(".hm-skeleton")).hasCount(0);
        assertThat(Axe.onThePhone(learner.page)).as(page).isEmpty();
        if (learner.page.locator("hm-quiz-card").count() > 0) {
          learner.page.locator("hm-quiz-card button, hm-quiz-card a").first().click();
          assertThat(learner.page.locator("legend")).isVisible();
          assertThat(Axe.onThePhone(learner.page)).as("an attempt").isEmpty();
        }
      }
    }
  }

  @Test
  void whoTriesTheDemoSeesALessonThatOpensLater(DemoApplication demo) {
    try (Person learner = new Person(demo, Device.PHONE).enteredAs("learner")) {
      new Learning(learner).openCourse("Excel at work").sees(Pattern.compile("Opens on \\d"));
      looks(learner, Device.PHONE);
    }
  }

  @Test
  void inHindi(DemoApplication demo) {
    try (Person learner = learner(demo, Device.SMALL_PHONE, "reels-on-your-phone")) {
      learner.open("/learn/profile").press("हिन्दी").seesTitle("प्रोफ़ाइल");
      looks(learner, Device.LAPTOP);
      learner.open("/learn").sees("शुरू करने के लिए तैयार");
      looks(learner, Device.LAPTOP);
      assertThat(learner.page.locator("html").getAttribute("lang")).isEqualTo("hi");
      new Studying(learner).course("Reels on your phone");
      learner.page.locator("hm-curriculum a.lesson").first().click();
      learner.sees("अगला पाठ");
      new Studying(learner).writesNote("नोट्स", "आपका नोट", "नोट सेव करें", "कंबल टाँगें");
      looks(learner, Device.LAPTOP);
      learner.open("/learn/profile").press("English").seesTitle("Profile");
    }
  }

  /** Somebody new who was given a course, signed in. */
  private static Person learner(DemoApplication demo, Device device, String course) {
    String name = "Learner On " + device + " " + Math.abs(Ids.next().hashCode());
    Person learner = new Person(demo, device);
    learner.open(new Newcomers(demo).learner(name, course)).press("Sign in");
    learner.page.waitForURL(url -> url.endsWith("/learn"));
    return learner;
  }

  /** By day and by night: from the desk on a desk and on a phone, from a phone as it is there. */
  private static void looks(Person learner, Device device) {
    assertThat(device == Device.LAPTOP ? Axe.findings(learner.page) : Axe.onThePhone(learner.page))
        .isEmpty();
  }
}
