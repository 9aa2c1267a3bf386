package dev.halfmillion.media.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.media.MediaType;
import dev.halfmillion.platform.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeTests {

  private static Found probe(FileKind kind, byte[] bytes) {
    return Probe.of(
        kind,
        new Content(
            bytes.length,
            at -> new ByteArrayInputStream(bytes, (int) at, bytes.length - (int) at)));
  }

  private static void assertRefused(FileKind kind, byte[] bytes, String code, String words) {
    assertThatThrownBy(() -> probe(kind, bytes))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.sentence()).contains(words);
            });
  }

  @Test
  void filmsSayHowLongTheyAreWhereverTheirIndexStands() {
    assertThat(probe(FileKind.VIDEO, Films.mp4(63))).isEqualTo(new Found(MediaType.MP4, 63));
    assertThat(probe(FileKind.VIDEO, Films.mp4IndexLast(63)))
        .isEqualTo(new Found(MediaType.MP4, 63));
    assertThat(probe(FileKind.VIDEO, Films.webm())).isEqualTo(new Found(MediaType.WEBM, 13));
    assertThat(probe(FileKind.VIDEO, Films.liveMp4())).isEqualTo(new Found(MediaType.MP4, null));
  }

  @Test
  void theDemosOwnFilmsAreAsLongAsTheirListSays() throws IOException {
    for (String line : text("/demo/media/seconds.txt").lines().toList()) {
      String[] parts = line.split(" ");
      byte[] film = file("/demo/media/" + parts[0] + ".mp4");
      assertThat(probe(FileKind.VIDEO, film).seconds())
          .as(parts[0])
          .isEqualTo(Integer.valueOf(parts[1]));
    }
  }

  @Test
  void soundSaysHowLongItIs() {
    assertThat(probe(FileKind.AUDIO, Films.m4a(200))).isEqualTo(new Found(MediaType.M4A, 200));
    int frames = 383;
    assertThat(probe(FileKind.AUDIO, Films.mp3(frames)))
        .as("%d frames of 1,152 samples at 44.1 kHz are 10.005 s", frames)
        .isEqualTo(new Found(MediaType.MP3, 10));
    assertThat(probe(FileKind.PDF, Films.pdf())).isEqualTo(new Found(MediaType.PDF, null));
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void aWebPageUnderAnotherNameIsNamed(FileKind kind) {
    byte[] page = "\n <!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertRefused(kind, page, "media.type", "it looks like a web page");
  }

  @Test
  void theWrongKindIsNamedWithWhatToChoose() {
    assertRefused(FileKind.PDF, Films.mp4(5), "media.type", "not a PDF, whatever its name says");
    assertRefused(FileKind.VIDEO, Films.pdf(), "media.type", "looks like a PDF. Choose MP4");
    assertRefused(FileKind.VIDEO, Films.m4a(5), "media.type", "sound without a picture");
    assertRefused(FileKind.AUDIO, Films.mp4(5), "media.type", "looks like a film");
    assertRefused(FileKind.VIDEO, Films.mov(), "media.type", "QuickTime");
    assertRefused(FileKind.PDF, new byte[] {1, 2, 3}, "media.type", "something else");
    assertRefused(FileKind.AUDIO, new byte[0], "media.type", "something else");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 90, 150, 250})
  void aFilmThatIsCutOffIsRefused(int left) {
    byte[] film = Films.mp4IndexLast(9);
    assertThat(film.length).isGreaterThan(left);
    assertRefused(FileKind.VIDEO, Arrays.copyOf(film, left), "media.damaged", "cut off");
  }

  @Test
  void aPdfThatIsCutOffIsRefused() {
    assertRefused(FileKind.PDF, Arrays.copyOf(Films.pdf(), 30), "media.damaged", "cut off");
  }

  /** Whatever the bytes are, the answer is a sentence or a kind, and it comes soon. */
  @Test
  void damagedHeadersNeverBreakIt() {
    long seed = Long.getLong("halfmillion.seed", 20_261_126L);
    System.out.println("Damage is drawn with -Dhalfmillion.seed=" + seed);
    Random random = new Random(seed);
    byte[][] files = {Films.mp4(9), Films.mp3(5), Films.webm(), Films.pdf(), Films.m4a(4)};
    FileKind[] kinds = {
      FileKind.VIDEO, FileKind.AUDIO, FileKind.VIDEO, FileKind.PDF, FileKind.AUDIO
    };
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = files[i % 5].clone();
      for (int hits = 0; hits < 6; hits++) {
        bytes[random.nextInt(Math.min(bytes.length, 180))] = (byte) random.nextInt(256);
      }
      try {
        probe(kinds[i % 5], bytes);
      } catch (Refusal sentence) {
        assertThat(sentence.code()).startsWith("media.");
      }
    }
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(ProbeTests.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  private static String text(String name) throws IOException {
    return new String(file(name), StandardCharsets.UTF_8);
  }
}
