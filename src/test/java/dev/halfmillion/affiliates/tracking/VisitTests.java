package dev.halfmillion.affiliates.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.AffiliateStory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        AffiliateStory.PHONE,
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1"
            + " Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/130.0 Safari/537.36",
        "Mozilla/5.0 (Linux; Android 14; CUBOT X70) AppleWebKit/537.36 Chrome/130 Mobile",
        "Mozilla/5.0 (iPhone) Mobile/15E148 Instagram 350.0.0.24.94 (iPhone16,1; iOS 18_1)",
        "Mozilla/5.0 (Linux; Android 13) Chrome/130 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/480]"
      })
  void peopleCount(String agent) {
    assertThat(new Visit("GET", agent, List.of()).counts()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "WhatsApp/2.23.20.0",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "Twitterbot/1.0",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "TelegramBot (like TwitterBot)",
        "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
        "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
        "Mozilla/5.0 (compatible; YandexBot/3.0)",
        "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
        "Mozilla/5.0 SkypeUriPreview Preview/0.5",
        "Mozilla/5.0 (compatible; Baiduspider/2.0)",
        "meta-externalagent/1.1",
        "Pinterest/0.2 (+http://www.pinterest.com/)"
      })
  void programsDoNot(String agent) {
    assertThat(new Visit("GET", agent, List.of()).counts()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"prefetch", "prefetch;prerender", "preview", "Prerender"})
  void whatIsFetchedAheadDoesNot(String purpose) {
    assertThat(new Visit("GET", AffiliateStory.PHONE, List.of(purpose)).counts()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS"})
  void onlyAGetCounts(String method) {
    assertThat(new Visit(method, AffiliateStory.PHONE, List.of()).counts()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "YouTube, '', '', youtube",
    "My List, '', '', my-list",
    "'', l.instagram.com, '', instagram",
    "'', m.youtube.com, '', youtube",
    "'', web.whatsapp.com, '', whatsapp",
    "'', t.co, '', x",
    "'', mail.google.com, '', email",
    "'', www.google.co.in, '', search",
    "'', blog.example.in, '', website",
    "'', '', Instagram 350, instagram",
    "'', '', [FBAN/x], facebook",
    "'', '', '', ''",
    "<script>, '', '', ''"
  })
  void theChannelIsSaidOrGuessed(String said, String host, String agent, String channel) {
    assertThat(Channel.of(said, host, agent)).isEqualTo(channel);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/watch?v=1, www.youtube.com",
    "android-app://com.whatsapp/, com.whatsapp",
    "not a url, ''",
    "'', ''",
    "javascript:alert(1), ''"
  })
  void ofAReferrerOnlyTheHostIsKept(String address, String host) {
    assertThat(Words.host(address)).isEqualTo(host);
  }

  @ParameterizedTest
  @CsvSource({
    "Mozilla (iPhone) Mobile, PHONE",
    "Mozilla (Linux; Android 14) Mobile, PHONE",
    "Mozilla (Linux; Android 14; Tab), TABLET",
    "Mozilla (iPad), TABLET",
    "Mozilla (Windows NT 10.0), DESKTOP",
    "'', UNKNOWN"
  })
  void theKindOfDeviceIsKept(String agent, Device device) {
    assertThat(Device.of(agent)).isEqualTo(device);
  }
}
