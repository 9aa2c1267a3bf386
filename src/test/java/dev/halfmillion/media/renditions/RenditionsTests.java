package dev.halfmillion.media.renditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaAt;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.MediaLimits;
import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.media.storage.TestStores;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Versions of recordings, made by the ffmpeg of this machine, and what is done without it. */
@HalfmillionTest
class RenditionsTests {

  private static final FfmpegSettings USUAL = new FfmpegSettings("ffmpeg", Duration.ofMinutes(2));
  private static final FfmpegSettings ABSENT =
      new FfmpegSettings("/nowhere/ffmpeg", Duration.ofMinutes(2));

  @Autowired ApplicationContext application;
  @Autowired RenditionRows rows;
  @Autowired MediaLibrary library;
  @Autowired MediaLimits limits;
  @Autowired Pictures pictures;
  @Autowired Settings settings;
  @Autowired Transactions transactions;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final Path folder = TestDatabase.freshFolder();

  @BeforeEach
  void nothingElseWaits() {
    jdbc.sql("UPDATE media_rendition SET state = 'FAILED' WHERE state <> 'READY'").update();
  }

  private static Path ffmpeg() {
    Optional<Path> found = new Ffmpeg(USUAL).program();
    assumeTrue(found.isPresent(), "ffmpeg is not installed");
    return found.orElseThrow();
  }

  /** A film of two seconds that is hard to compress. */
  private byte[] film(String size, boolean sound) throws Exception {
    Path file = folder.resolve("film-" + size + sound + ".mp4");
    List<String> command = new ArrayList<>(List.of(ffmpeg().toString(), "-loglevel", "error"));
    command.addAll(List.of("-f", "lavfi", "-i", "testsrc2=duration=2:rate=10:size=" + size));
    if (sound) {
      command.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=300:duration=2", "-b:a", "192k"));
    }
    command.addAll(List.of("-vf", "noise=alls=40:allf=t", "-pix_fmt", "yuv420p"));
    command.addAll(List.of("-preset", "ultrafast", "-crf", "24", file.toString()));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    return Files.readAllBytes(file);
  }

  private MediaId stored(MediaLibrary in, byte[] bytes, String name, String type) {
    return in.store(new ByteArrayInputStream(bytes), name, type);
  }

  private Ways ways(FfmpegSettings with, MediaLibrary in, MediaLimits within) {
    Ffmpeg program = new Ffmpeg(with);
    Workshop workshop = new Workshop(program, in, within, settings);
    return new Ways(
        new Renditions(rows, in, program, clock),
        new RenditionWork(rows, workshop, in, pictures, transactions, clock));
  }

  private Ways ways(FfmpegSettings with) {
    return ways(with, library, limits);
  }

  private record Ways(Renditions renditions, RenditionWork work) {

    Rendition of(MediaId source, RenditionKind kind) {
      return renditions.of(source).stream()
          .filter(one -> one.kind() == kind)
          .findFirst()
          .orElseThrow();
    }
  }

  /** What ffmpeg says of a file. */
  private String looks(MediaLibrary in, MediaAsset asset) throws Exception {
    Path file = folder.resolve("looked-at");
    try (InputStream bytes = in.open(asset, 0)) {
      Files.write(file, bytes.readAllBytes());
    }
    Process process =
        new ProcessBuilder(ffmpeg().toString(), "-hide_banner", "-i", file.toString())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void aFilmGetsItsSoundASmallPictureAndAPoster(TestStores where) throws Exception {
    byte[] film = film("1280x720", true);
    MediaLibrary in = MediaAt.at(where, application).library();
    Pictures drawn = MediaAt.at(where, application).pictures();
    MediaId source = stored(in, film, where + ".mp4", "video/mp4");
    Ffmpeg program = new Ffmpeg(USUAL);
    Renditions renditions = new Renditions(rows, in, program, clock);
    Workshop workshop = new Workshop(program, in, limits, settings);
    renditions.ask(source);
    renditions.ask(source);
    new RenditionWork(rows, workshop, in, drawn, transactions, clock).round();

    assertThat(renditions.of(source))
        .extracting(Rendition::state)
        .containsOnly(RenditionState.READY);
    var ready = renditions.ready(source);
    MediaAsset sound = ready.get(RenditionKind.AUDIO);
    assertThat(looks(in, sound)).contains("Audio: aac", "24000 Hz, mono").doesNotContain("Video:");
    assertThat(sound.size()).isLessThan(40_000);
    MediaAsset small = ready.get(RenditionKind.SMALL);
    assertThat(looks(in, small)).contains("640x360", "Audio: aac", "Duration: 00:00:02");
    assertThat(small.size()).isLessThan(film.length / 2);
    assertThat(looks(in, ready.get(RenditionKind.POSTER))).contains("1280x720");
    assertThat(settings.data().resolve("media/work")).isEmptyDirectory();
  }

  @Test
  void anUprightFilmIs360WideAndASilentOneHasNoSound() throws Exception {
    MediaId source = stored(library, film("720x1280", false), "upright.mp4", "video/mp4");
    Ways ways = ways(USUAL);
    ways.renditions().ask(source);
    ways.work().round();

    assertThat(looks(library, ways.renditions().ready(source).get(RenditionKind.SMALL)))
        .contains("360x640");
    assertThat(ways.of(source, RenditionKind.AUDIO))
        .extracting(Rendition::state, Rendition::reason)
        .containsExactly(RenditionState.NEEDLESS, "The recording has no sound.");
  }

  @Test
  void aPictureComesInThreeWidthsAsWebP() throws Exception {
    Path file = folder.resolve("picture.png");
    List<String> command = new ArrayList<>(List.of(ffmpeg().toString(), "-loglevel", "error"));
    command.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=1000x500", "-vf", "noise=alls=40"));
    command.addAll(List.of("-frames:v", "1", file.toString()));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    MediaId source = stored(library, Files.readAllBytes(file), "picture.png", "image/png");
    Ways ways = ways(USUAL);
    ways.renditions().ask(source);
    ways.work().round();

    var ready = ways.renditions().ready(source);
    assertThat(looks(library, ready.get(RenditionKind.W400))).contains("webp", "400x200");
    assertThat(looks(library, ready.get(RenditionKind.W800))).contains("webp", "800x400");
    assertThat(looks(library, ready.get(RenditionKind.W1600))).contains("webp", "1000x500");
  }

  @Test
  void aVersionThatIsNotSmallerIsNotKept() throws Exception {
    ffmpeg();
    MediaId first = stored(library, film("320x180", true), "first.mp4", "video/mp4");
    Ways ways = ways(USUAL);
    ways.renditions().ask(first);
    ways.work().round();
    MediaAsset sound = ways.renditions().ready(first).get(RenditionKind.AUDIO);
    ways.renditions().ask(sound.id());
    ways.work().round();
    assertThat(ways.of(sound.id(), RenditionKind.AUDIO))
        .extracting(Rendition::state, Rendition::reason)
        .containsExactly(RenditionState.NEEDLESS, "The recording itself is as small.");
  }

  @Test
  void aFileThatLeadsElsewhereIsNotFollowed() throws Exception {
    ffmpeg();
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    List<String> hostile =
        List.of(
            "#EXTM3U\n#EXTINF:1,\nfile://" + secret + "\n#EXT-X-ENDLIST\n",
            "ffconcat version 1.0\nfile '" + secret + "'\n",
            "#EXTM3U\n#EXTINF:1,\nhttp://169.254.169.254/latest/meta-data\n");
    Ways ways = ways(USUAL);
    for (String text : hostile) {
      MediaId source =
          stored(library, text.getBytes(StandardCharsets.UTF_8), "hostile.mp4", "video/mp4");
      ways.renditions().ask(source);
      ways.work().round();
      assertThat(ways.renditions().of(source))
          .hasSize(3)
          .allSatisfy(
              one -> {
                assertThat(one.state()).isEqualTo(RenditionState.FAILED);
                assertThat(one.reason()).isEqualTo("ffmpeg cannot read the recording.");
              });
    }
  }

  @Test
  void withoutFfmpegTheFileIsServedAsItIsUntilThereIsOne() throws IOException {
    MediaId source = stored(library, "absent".getBytes(), "absent.mp4", "video/mp4");
    Ways ways = ways(ABSENT);
    ways.renditions().ask(source);
    ways.work().round();
    assertThat(ways.renditions().possible()).isFalse();
    assertThat(ways.renditions().of(source))
        .extracting(Rendition::state)
        .containsOnly(RenditionState.WAITING);
    assertThat(ways.renditions().ready(source)).isEmpty();
    assertThat(new Ffmpeg(new FfmpegSettings("none", Duration.ZERO)).program()).isEmpty();
  }

  /** A program that writes that it runs, and then does nothing for ever. */
  private FfmpegSettings sleeper(Path mark, Duration longest) throws IOException {
    Path script = folder.resolve("sleeper");
    Files.writeString(script, "#!/bin/sh\necho $$ > " + mark + "\nexec sleep 600\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new FfmpegSettings(script.toString(), longest);
  }

  private MediaId recording(String name) {
    return stored(library, name.getBytes(), name + ".mp3", "audio/mpeg");
  }

  @Test
  void aStopEndsWhatRunsAndLeavesItForTheNextStart() throws Exception {
    Path mark = folder.resolve("mark");
    Ways ways = ways(sleeper(mark, Duration.ofMinutes(5)));
    MediaId source = recording("stopped");
    ways.renditions().ask(source);
    CompletableFuture<Void> round =
        CompletableFuture.runAsync(
            () -> {
              try {
                ways.work().round();
              } catch (IOException failed) {
                throw new IllegalStateException(failed);
              }
            });
    while (!Files.exists(mark) || Files.size(mark) == 0) {
      Thread.onSpinWait();
    }
    assertThat(ways.of(source, RenditionKind.AUDIO).state()).isEqualTo(RenditionState.WORKING);
    long pid = Long.parseLong(Files.readString(mark).strip());
    ways.work().stop();
    round.join();
    assertThat(ways.of(source, RenditionKind.AUDIO).state()).isEqualTo(RenditionState.WAITING);
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void whatTakesTooLongIsEnded() throws Exception {
    Ways ways = ways(sleeper(folder.resolve("mark"), Duration.ZERO));
    MediaId source = recording("long");
    ways.renditions().ask(source);
    ways.work().round();
    assertThat(ways.of(source, RenditionKind.AUDIO))
        .extracting(Rendition::state, Rendition::reason)
        .containsExactly(RenditionState.FAILED, "It took longer than 0 hours.");
    ways.renditions().askAgain(source);
    assertThat(ways.of(source, RenditionKind.AUDIO).state()).isEqualTo(RenditionState.WAITING);
  }

  @Test
  void whatAKilledProgramLeftIsTakenUpThreeTimes() throws Exception {
    MediaId source = recording("killed");
    Ways ways = ways(ABSENT);
    ways.renditions().ask(source);
    for (int i = 0; i < 3; i++) {
      Rendition wish = ways.of(source, RenditionKind.AUDIO);
      assertThat(wish.state()).isEqualTo(RenditionState.WAITING);
      assertThat(rows.begin(wish, clock.instant())).isTrue();
      assertThat(rows.begin(wish, clock.instant())).as("by another node").isFalse();
      ways.work().round();
    }
    assertThat(ways.of(source, RenditionKind.AUDIO).state()).isEqualTo(RenditionState.FAILED);
    assertThat(ways.of(source, RenditionKind.AUDIO).reason()).contains("ended three times");
  }

  @Test
  void itWaitsForRoomOnTheDisk() throws Exception {
    MediaLimits tight =
        new MediaLimits(
            limits.video(),
            limits.audio(),
            limits.pdf(),
            limits.picture(),
            DataSize.ofTerabytes(900_000));
    Ways ways = ways(sleeper(folder.resolve("mark"), Duration.ZERO), library, tight);
    MediaId source = recording("room");
    ways.renditions().ask(source);
    ways.work().round();
    assertThat(ways.of(source, RenditionKind.AUDIO))
        .extracting(Rendition::state, Rendition::reason)
        .containsExactly(RenditionState.WAITING, "It waits for room on the disk.");
  }

  @Test
  void versionsOfAFileThatIsGoneGoWithIt() throws Exception {
    MediaId source = recording("gone");
    MediaId made = stored(library, "made of it".getBytes(), "made.m4a", "audio/mp4");
    Ways ways = ways(ABSENT);
    ways.renditions().ask(source);
    Rendition wish = ways.of(source, RenditionKind.AUDIO);
    rows.end(wish, RenditionState.READY, made, "", clock.instant());
    ways.work().round();
    assertThat(ways.renditions().ready(source)).containsKey(RenditionKind.AUDIO);
    jdbc.sql("DELETE FROM media_asset WHERE id = ?").param(Ids.bytes(source.value())).update();
    ways.work().round();
    assertThat(ways.renditions().of(source)).isEmpty();
    assertThat(
            jdbc.sql("SELECT claimed FROM media_asset WHERE id = ?")
                .param(Ids.bytes(made.value()))
                .query(Boolean.class)
                .single())
        .isFalse();
  }
}
