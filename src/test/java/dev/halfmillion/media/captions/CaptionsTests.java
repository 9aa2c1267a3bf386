package dev.halfmillion.media.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Refusal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTests {

  private static Captions read(String text) {
    return Captions.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void wordsAndTimesAreKeptAndAllElseIsLeft() {
    Captions captions =
        read(
            """
            \ufeffWEBVTT - a title

            STYLE
            ::cue { background: url(https://tracker.example/x.png) }

            NOTE nobody sees this

            intro
            00:01.000 --> 00:03.500 align:start position:10%
            <v Mira><b>Fold</b> the <00:02.000>paper</v>
            twice &amp; turn &lt;it&gt;

            01:00:00.000 --> 01:00:02.000
            नमस्ते
            """);
    assertThat(captions.cues())
        .containsExactly(
            new Cue(1_000, 3_500, "Fold the paper\ntwice & turn <it>"),
            new Cue(3_600_000, 3_602_000, "नमस्ते"));
    assertThat(captions.webVtt())
        .isEqualTo(
            """
            WEBVTT

            00:00:01.000 --> 00:00:03.500
            Fold the paper
            twice &amp; turn &lt;it&gt;

            01:00:00.000 --> 01:00:02.000
            नमस्ते
            """);
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    Captions captions = read("WEBVTT\n\n00:01.000 --> 00:02.000\na < b && c --&gt; d\n");
    String written = captions.webVtt();
    assertThat(read(written)).isEqualTo(captions);
    assertThat(read(written).webVtt()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<scr<b>ipt>alert(1)</script>",
        "<c.x><i><lang en>words",
        "<unclosed onclick=alert(1)",
        "a\u0000b\u0007c"
      })
  void noTagAndNoControlGetsThrough(String text) {
    String written = read("WEBVTT\n\n00:01.000 --> 00:02.000\nsaid " + text + "\n").webVtt();
    assertThat(written.replace("-->", "")).doesNotContain("<", ">", "\u0000", "\u0007");
    assertThat(written).contains("said");
  }

  @Test
  void subRipIsReadAsWell() {
    assertThat(read("1\r\n00:00:01,000 --> 00:00:02,000\r\nHello\r\n\r\n2\r\n").webVtt())
        .endsWith("00:00:01.000 --> 00:00:02.000\nHello\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WEBVTT | captions.none",
        "just a letter | captions.none",
        "00:01.000 --> soon | captions.time",
        "00:03.000 --> 00:02.000 | captions.time",
        "00:61.000 --> 00:62.000 | captions.time"
      })
  void whatIsNoCaptionsIsRefusedWithTheLine(String text, String code) {
    assertThatThrownBy(() -> read(text + "\nwords\n"))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  @Test
  void whatIsNoTextOrTooMuchIsRefused() {
    assertThatThrownBy(() -> Captions.read(new byte[] {(byte) 0xff, (byte) 0xfe, 1}))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Captions.read(new byte[2_000_001])).isInstanceOf(Refusal.class);
  }
}
