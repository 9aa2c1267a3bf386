package dev.halfmillion.media.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.media.ContentHash;
import dev.halfmillion.media.storage.MediaStore.Stored;
import dev.halfmillion.platform.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds wherever files lie. */
@Tag("database")
class MediaStoreTests {

  private static final Instant LONG_AGO = Instant.EPOCH;
  private static final Instant SOON = Instant.now().plus(Duration.ofDays(1));

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] read(MediaStore store, ContentHash content, long from, long length)
      throws IOException {
    try (InputStream in = store.open(content, from, length)) {
      return in.readNBytes((int) length);
    }
  }

  @ParameterizedTest
  @EnumSource
  void equalBytesAreKeptOnceAndComeBackWholeAndInPart(TestStores where) throws IOException {
    MediaStore store = where.store();
    byte[] bytes = "what is kept twice".getBytes(StandardCharsets.UTF_8);
    Stored first = store.put(stream(bytes), 1_000);
    assertThat(store.put(stream(bytes), 1_000)).isEqualTo(first);
    assertThat(first.content()).isEqualTo(ContentHash.ofAll(bytes));
    assertThat(store.all())
        .containsOnlyOnce(first)
        .isSortedAccordingTo((a, b) -> a.content().hex().compareTo(b.content().hex()));
    assertThat(read(store, first.content(), 0, bytes.length)).isEqualTo(bytes);
    assertThat(new String(read(store, first.content(), 8, 4), StandardCharsets.UTF_8))
        .isEqualTo("kept".substring(0, 4));
  }

  @ParameterizedTest
  @EnumSource
  void aLargeFileIsKeptThroughASmallBuffer(TestStores where) throws IOException {
    byte[] bytes = random(2 * MediaStore.PIECE + 17);
    Stored stored = where.store().put(stream(bytes), bytes.length);
    assertThat(stored).isEqualTo(new Stored(ContentHash.ofAll(bytes), bytes.length));
    assertThat(read(where.store(), stored.content(), 0, bytes.length)).isEqualTo(bytes);
    assertThat(TestStores.unfinished()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aFileBeyondItsLimitIsNotKept(TestStores where) {
    for (int size : new int[] {1_001, MediaStore.PIECE + 5}) {
      byte[] bytes = random(size);
      assertThatThrownBy(() -> where.store().put(stream(bytes), size - 1))
          .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("media.size"));
      assertThatThrownBy(() -> read(where.store(), ContentHash.ofAll(bytes), 0, 1))
          .isInstanceOf(NoSuchFileException.class);
    }
    assertThat(TestStores.unfinished()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void whatWasKeptSinceAMomentIsNotForgotten(TestStores where) throws IOException {
    MediaStore store = where.store();
    Stored stored = store.put(stream(random(100)), 100);
    store.remove(stored.content(), LONG_AGO);
    assertThat(store.all()).contains(stored);
    store.remove(stored.content(), SOON);
    assertThat(store.all()).doesNotContain(stored);
    store.remove(stored.content(), SOON);
  }

  @ParameterizedTest
  @EnumSource
  void aDraftIsPutTogetherSealedAndKept(TestStores where) throws IOException {
    MediaStore store = where.store();
    byte[] bytes = random(MediaStore.PIECE + 100);
    UUID draft = UUID.randomUUID();
    store.stage(draft, 0, new ByteArrayInputStream(bytes, 0, MediaStore.PIECE));
    store.stage(draft, MediaStore.PIECE, new ByteArrayInputStream(bytes, MediaStore.PIECE, 50));
    store.stage(draft, MediaStore.PIECE, new ByteArrayInputStream(bytes, MediaStore.PIECE, 100));
    store.seal(draft, bytes.length);
    store.seal(draft, bytes.length);
    try (InputStream in = store.openStaged(draft, bytes.length - 10)) {
      assertThat(in.readAllBytes()).hasSize(10);
    }
    assertThat(store.keep(draft, bytes.length).content()).isEqualTo(ContentHash.ofAll(bytes));
    assertThatThrownBy(() -> store.seal(draft, bytes.length))
        .isInstanceOf(NoSuchFileException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aDraftThatIsShorterThanSaidIsNotSealed(TestStores where) throws IOException {
    UUID draft = UUID.randomUUID();
    where.store().stage(draft, 0, stream(random(90)));
    assertThatThrownBy(() -> where.store().seal(draft, 91))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("upload.size"));
    where.store().discard(draft);
    where.store().discard(draft);
    assertThat(TestStores.unfinished()).isZero();
  }

  @Test
  void whatWasBrokenOffInABucketIsSweptAway() throws IOException {
    MediaStore store = TestStores.bucket("swept");
    UUID begun = UUID.randomUUID();
    store.stage(begun, 0, stream(random(10)));
    UUID sealed = UUID.randomUUID();
    store.stage(sealed, 0, stream(random(10)));
    store.seal(sealed, 10);
    store.sweep(LONG_AGO);
    assertThat(store.direct().orElseThrow().received(begun, 10)).isEqualTo(10);
    store.sweep(SOON);
    assertThat(TestStores.unfinished()).isZero();
    assertThat(store.direct().orElseThrow().received(sealed, 10)).isZero();
  }

  @Test
  void aFileThatABucketDoesNotCopyAtOnceIsCopiedInParts() throws IOException {
    MediaStore store = TestStores.bucketThatCopies("parts", MediaStore.PIECE, 5L * 1024 * 1024);
    byte[] bytes = random(MediaStore.PIECE * 2 + 1);
    Stored stored = store.put(stream(bytes), bytes.length);
    assertThat(read(store, stored.content(), 0, bytes.length)).isEqualTo(bytes);
    assertThat(TestStores.unfinished()).isZero();
  }

  @Test
  void aBucketThatRefusesSaysSoInItsWords() {
    MediaStore store =
        Stores.of(
            new dev.halfmillion.platform.Settings(
                dev.halfmillion.platform.Mode.DEMO, java.nio.file.Path.of("none"), null),
            TestStores.s3("refused", "wrong"));
    assertThatThrownBy(store::all)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("s3://academy/refused/ answers: ");
  }
}
