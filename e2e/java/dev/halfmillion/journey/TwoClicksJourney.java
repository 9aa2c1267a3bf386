package dev.halfmillion.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stranger who has never been here finds what they came for within two clicks. */
@ExtendWith(DemoApplication.Once.class)
class TwoClicksJourney {

  /** The words a stranger with that wish presses, and what is there then. */
  @ParameterizedTest
  @CsvSource({
    "LAPTOP, buy,            Reels on your phone > Buy for,      /checkout/reels, E-mail",
    "PHONE,  buy,            Reels on your phone > Buy for,      /checkout/reels, E-mail",
    "LAPTOP, sign in,        Sign in,                            /sign-in, Password",
    "PHONE,  sign in,        Menu > Sign in,                     /sign-in, Password",
    "LAPTOP, earn,           Share and earn > Get your link,     next=%2Faffiliate%2Fjoin,"
        + " Password",
    "PHONE,  earn,           How sharing works > Get your link,  next=%2Faffiliate%2Fjoin,"
        + " Password",
    "LAPTOP, learn for free, Watch a free lesson,                /preview/, Free lesson",
    "PHONE,  learn for free, Watch a free lesson,                /preview/, Free lesson",
    "LAPTOP, learn on,       My courses,                         next=%2Flearn, Password",
    "PHONE,  learn on,       Menu > My courses,                  next=%2Flearn, Password"
  })
  void theWayIsShort(
      Device device,
      String wish,
      String clicks,
      String address,
      String there,
      DemoApplication demo) {
    try (Person stranger = new Person(demo, device)) {
      stranger.open("/");
      String[] words = clicks.split(" > ");
      for (String word : words) {
        visible(stranger.page, word).click();
      }
      assertThat(words.length).isLessThanOrEqualTo(2);
      assertThat(stranger.main()).containsText(there);
      assertThat(stranger.page.url()).as(wish).contains(address);
    }
  }

  /** The first link or menu with these words that can be seen. */
  private static Locator visible(Page page, String words) {
    return page.getByText(words).or(page.getByLabel(words)).locator("visible=true").first();
  }
}
