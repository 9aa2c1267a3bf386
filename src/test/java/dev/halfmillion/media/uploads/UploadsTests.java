package dev.halfmillion.media.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaDrafts;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.MediaLimits;
import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.media.probe.Films;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

@HalfmillionTest
class UploadsTests {

  @Autowired Uploads uploads;
  @Autowired UploadRows rows;
  @Autowired MediaDrafts drafts;
  @Autowired ForgottenUploads forgotten;
  @Autowired MediaLibrary library;
  @Autowired MovableClock clock;
  @Autowired Settings settings;

  private final UserId author = UserId.next();

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private Upload begin(byte[] film, String mark) {
    return uploads.begin(author, new UploadPlan(FileKind.VIDEO, "film.mp4", film.length, mark));
  }

  private Upload send(Upload upload, byte[] film, int from, int to) {
    byte[] piece = Arrays.copyOfRange(film, from, to);
    return uploads.write(upload.id(), from, hash(piece), new ByteArrayInputStream(piece));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void assertRefused(Runnable work, String code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private Path draft(Upload upload) {
    return settings
        .data()
        .toAbsolutePath()
        .resolve("media/incoming/" + upload.id().value() + ".draft");
  }

  private MediaAsset asset(Upload done) {
    return library.describe(Objects.requireNonNull(done.media())).orElseThrow();
  }

  @Test
  void aFileIsPutTogetherFromItsPieces() throws IOException {
    byte[] film = Films.mp4(61);
    Upload upload = begin(film, "whole");
    assertThat(send(upload, film, 0, 100).received()).isEqualTo(100);
    assertThat(send(upload, film, 100, film.length).received()).isEqualTo(film.length);
    Upload done = uploads.finish(upload.id());
    assertThat(done.seconds()).isEqualTo(61);
    assertThat(asset(done).content().hex()).isEqualTo(hash(film));
    try (InputStream kept = library.open(asset(done), 0)) {
      assertThat(kept.readAllBytes()).isEqualTo(film);
    }
    assertThat(uploads.finish(upload.id())).isEqualTo(done);
    assertThat(draft(upload)).doesNotExist();
  }

  @Test
  void afterABrokenConnectionTheSamePersonGoesOnWhereItStopped() {
    byte[] film = Films.mp4(62);
    Upload upload = begin(film, "broken");
    send(upload, film, 0, 120);
    InputStream torn =
        new InputStream() {
          private int left = 30;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("connection reset");
            }
            return 7;
          }
        };
    assertRefused(() -> uploads.write(upload.id(), 120, "00", torn), "upload.broken");
    Upload again = begin(film, "broken");
    assertThat(again).isEqualTo(uploads.find(author, upload.id()));
    assertThat(again.received()).isEqualTo(120);
    send(again, film, 120, film.length);
    assertThat(asset(uploads.finish(again.id())).content().hex()).isEqualTo(hash(film));
  }

  @Test
  void aPieceSentTwiceChangesNothingAndOneOutOfPlaceIsRefused() {
    byte[] film = Films.mp4(64);
    Upload upload = begin(film, "twice");
    send(upload, film, 0, 100);
    assertThat(send(upload, film, 0, 100).received()).isEqualTo(100);
    assertRefused(() -> send(upload, film, 150, 160), "upload.place");
    assertRefused(() -> uploads.finish(upload.id()), "upload.place");
  }

  @Test
  void aByteChangedOnTheWayIsNoticedAndThePieceComesAgain() {
    byte[] film = Films.mp4(65);
    Upload upload = begin(film, "changed");
    byte[] piece = Arrays.copyOf(film, 100);
    String right = hash(piece);
    piece[50] ^= 1;
    assertRefused(
        () -> uploads.write(upload.id(), 0, right, new ByteArrayInputStream(piece)), "upload.hash");
    assertThat(uploads.find(author, upload.id()).received()).isZero();
    send(upload, film, 0, film.length);
    assertThat(uploads.finish(upload.id()).seconds()).isEqualTo(65);
  }

  @Test
  void whileOneConnectionWritesAnotherIsSentAwayAndOthersFindNothing() {
    byte[] film = Films.mp4(68);
    Upload upload = begin(film, "two");
    InputStream slow =
        new ByteArrayInputStream(film) {
          @Override
          public int read(byte[] into, int offset, int length) {
            if (pos == 0) {
              assertRefused(() -> send(upload, film, 0, 50), "upload.busy");
            }
            return super.read(into, offset, length);
          }
        };
    assertThat(uploads.write(upload.id(), 0, hash(film), slow).received()).isEqualTo(film.length);
    assertRefused(() -> uploads.find(UserId.next(), upload.id()), "not-found");
    assertThat(uploads.arrived(UserId.next(), uploads.finish(upload.id()).id())).isEmpty();
  }

  @Test
  void whatLiesBehindThreeGigabytesIsWrittenThereThroughASmallBuffer() throws IOException {
    long size = 3_300_000_000L;
    long before = size - Uploads.PIECE;
    Upload upload = uploads.begin(author, new UploadPlan(FileKind.VIDEO, "long.mp4", size, "long"));
    rows.leave(upload.id(), before, clock.instant());
    AtomicInteger largest = new AtomicInteger();
    Upload whole =
        uploads.write(
            upload.id(),
            before,
            hash(new byte[(int) Uploads.PIECE]),
            zeros(Uploads.PIECE, largest));
    assertThat(whole.received()).isEqualTo(size);
    assertThat(Files.size(draft(upload))).isEqualTo(size);
    assertThat(largest.get()).isBetween(1, 64 * 1024);
    assertRefused(() -> uploads.finish(upload.id()), "media.type");
    assertThat(draft(upload)).doesNotExist();
  }

  /** So many bytes that are made while they are read; notes the largest buffer they went into. */
  private static InputStream zeros(long count, AtomicInteger largest) {
    return new InputStream() {
      private long left = count;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        largest.accumulateAndGet(length, Math::max);
        int now = (int) Math.min(length, left);
        Arrays.fill(into, offset, offset + now, (byte) 0);
        left -= now;
        return now == 0 ? -1 : now;
      }
    };
  }

  @Test
  void whatWouldFillTheDiskIsRefusedWithTheRoomThatIsLeft() {
    MediaLimits tight =
        new MediaLimits(
            DataSize.ofGigabytes(20),
            DataSize.ofGigabytes(2),
            DataSize.ofMegabytes(200),
            DataSize.ofMegabytes(20),
            DataSize.ofTerabytes(900_000));
    assertThatThrownBy(
            () -> new UploadRoom(rows, drafts, tight).require(FileKind.PDF, 5, clock.instant()))
        .isInstanceOfSatisfying(
            Refusal.class,
            full -> assertThat(full.sentence()).contains("The academy's disk has room for 0 MB"));
  }

  @Test
  void whatWasBegunAndLeftKeepsNoRoomFromOthersAfterAnHour() {
    long size = 1_000_000_000L;
    Instant now = clock.instant();
    long before = rows.expected(now.minus(UploadRoom.COMING));
    uploads.begin(author, new UploadPlan(FileKind.VIDEO, "begun.mp4", size, "begun"));
    assertThat(rows.expected(now.minus(UploadRoom.COMING))).isEqualTo(before + size);
    clock.advance(UploadRoom.COMING.plusMinutes(1));
    assertThat(rows.expected(clock.instant().minus(UploadRoom.COMING))).isLessThan(size);
  }

  @Test
  void nobodyBeginsMoreThanAFewFilesAtOnce() {
    for (int i = 0; i < UploadRoom.MOST; i++) {
      begin(Films.mp4(63), "many" + i);
    }
    assertRefused(() -> begin(Films.mp4(63), "one too many"), "upload.many");
    assertThat(begin(Films.mp4(63), "many0").received()).isZero();
    byte[] film = Films.mp4(63);
    Upload first = begin(film, "many0");
    send(first, film, 0, film.length);
    uploads.finish(first.id());
    assertThat(begin(film, "one more").done()).isFalse();
  }

  @Test
  void aCutWhileAFileIsKeptDoesNotTrapIt() throws IOException {
    byte[] film = Films.mp4(69);
    Upload upload = begin(film, "cut");
    send(upload, film, 0, film.length);
    Files.delete(draft(upload));
    assertRefused(() -> uploads.finish(upload.id()), "upload.broken");
    assertRefused(() -> uploads.find(author, upload.id()), "not-found");
    Upload again = begin(film, "cut");
    send(again, film, 0, film.length);
    assertThat(uploads.finish(again.id()).seconds()).isEqualTo(69);
  }

  @Test
  void whatFailsWhileAFileIsKeptCanBeTriedOnceMoreAtOnce() throws IOException {
    byte[] film = Films.mp4(70);
    Upload upload = begin(film, "again");
    send(upload, film, 0, film.length);
    Path away = Files.move(draft(upload), draft(upload).resolveSibling("away-" + upload.id()));
    Files.createDirectory(draft(upload));
    assertThatThrownBy(() -> uploads.finish(upload.id())).isInstanceOf(UncheckedIOException.class);
    Files.delete(draft(upload));
    Files.move(away, draft(upload));
    assertThat(uploads.finish(upload.id()).seconds()).isEqualTo(70);
  }

  @Test
  void whatIsNoFilmIsRefusedAtItsFirstPieceAndForgotten() {
    byte[] page = "<html>no film at all, but a page of many words</html>".getBytes();
    Upload upload = begin(page, "page");
    assertRefused(() -> send(upload, page, 0, 20), "media.type");
    assertRefused(() -> uploads.find(author, upload.id()), "not-found");
    assertThat(draft(upload)).doesNotExist();
  }

  @Test
  void tooLargeAndEmptyFilesAreRefusedBeforeAByteIsSent() {
    assertRefused(
        () -> uploads.begin(author, new UploadPlan(FileKind.PDF, "a.pdf", 900_000_000L, "")),
        "media.size");
    assertRefused(
        () -> uploads.begin(author, new UploadPlan(FileKind.VIDEO, "a.mp4", 0, "")), "media.empty");
  }

  @Test
  void aPlainFormsFileTakesTheSameWay() {
    byte[] pdf = Films.pdf();
    Upload done =
        uploads.receive(
            author, FileKind.PDF, "notes.pdf", pdf.length, new ByteArrayInputStream(pdf));
    assertThat(done.done()).isTrue();
    assertRefused(
        () -> uploads.receive(author, FileKind.PDF, "n.pdf", 900, new ByteArrayInputStream(pdf)),
        "upload.broken");
  }

  @Test
  void whatTwoPeopleSentAndNobodyUsesStaysWithTheYoungerOfThem() {
    byte[] film = Films.mp4(72);
    Upload older = begin(film, "older");
    send(older, film, 0, film.length);
    MediaAsset shared = asset(uploads.finish(older.id()));
    clock.advance(Duration.ofDays(6));
    UploadPlan plan = new UploadPlan(FileKind.VIDEO, "film.mp4", film.length, "younger");
    Upload younger = uploads.begin(UserId.next(), plan);
    send(younger, film, 0, film.length);
    assertThat(uploads.finish(younger.id()).media()).isEqualTo(shared.id());
    clock.advance(Duration.ofDays(2));
    forgotten.clear();
    assertThat(library.describe(shared.id())).isPresent();
    clock.advance(Duration.ofDays(8));
    forgotten.clear();
    assertThat(library.describe(shared.id())).isEmpty();
  }

  @Test
  void whatIsBrokenOffGoesAfterTwoDaysAndWhatNothingUsesAfterSeven() {
    byte[] film = Films.mp4(66);
    Upload broken = begin(film, "left");
    send(broken, film, 0, 100);
    Upload unused = begin(film, "unused");
    send(unused, film, 0, film.length);
    MediaAsset lost = asset(uploads.finish(unused.id()));
    byte[] other = Films.mp4(67);
    Upload used = begin(other, "used");
    send(used, other, 0, other.length);
    Upload done = uploads.finish(used.id());
    uploads.claim(done);
    clock.advance(Duration.ofDays(1));
    forgotten.clear();
    assertThat(draft(broken)).exists();
    clock.advance(Duration.ofDays(8));
    forgotten.clear();
    assertThat(draft(broken)).doesNotExist();
    assertThat(library.describe(lost.id())).isEmpty();
    assertThat(stored(lost)).doesNotExist();
    assertThat(Files.exists(stored(asset(done)))).isTrue();
  }

  private Path stored(MediaAsset asset) {
    String hex = asset.content().hex();
    return settings
        .data()
        .toAbsolutePath()
        .resolve("media/" + hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex);
  }
}
