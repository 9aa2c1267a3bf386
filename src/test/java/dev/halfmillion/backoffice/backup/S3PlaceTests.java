package dev.halfmillion.backoffice.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a real S3 server a file is seen whole or not at all, whatever happens half-way. */
class S3PlaceTests {

  private static final String NAME = "halfmillion-test.backup";

  private final TestBucket bucket = new TestBucket();
  private final S3Place place = bucket.place(Clock.systemUTC());

  @AfterEach
  void stop() {
    place.close();
    bucket.close();
  }

  @Test
  void aFileOfSeveralPartsAndASmallOneComeBackAsTheyWere() throws IOException {
    byte[] large = random(2 * TestBucket.PART + 4_321);
    byte[] small = random(100);
    put(NAME, large);
    put("halfmillion-small.backup", small);

    assertThat(place.list())
        .containsExactly(
            new StoredFile("halfmillion-small.backup", small.length),
            new StoredFile(NAME, large.length));
    assertThat(read(NAME)).isEqualTo(large);
    assertThat(read("halfmillion-small.backup")).isEqualTo(small);
    assertThat(bucket.unfinished()).isEmpty();
  }

  @Test
  void nothingIsSeenBeforeItIsKeptNorAfterItWasGivenUp() throws IOException {
    try (BackupPlace.Draft draft = place.begin(NAME)) {
      draft.stream().write(random(TestBucket.PART + 1));
      draft.stream().write(random(TestBucket.PART + 1));
      assertThat(place.list()).isEmpty();
      assertThat(bucket.unfinished()).isNotEmpty();
    }
    assertThat(place.list()).isEmpty();
    assertThat(bucket.unfinished()).isEmpty();
  }

  @Test
  void whereTheStoreGoesAwayHalfWayNothingIsTakenForABackupAndTheRestIsClearedLater()
      throws IOException {
    assertThatThrownBy(
            () -> {
              try (BackupPlace.Draft draft = place.begin(NAME)) {
                OutputStream out = draft.stream();
                out.write(random(TestBucket.PART + 1));
                out.write(random(TestBucket.PART));
                bucket.goAway();
                out.write(random(2 * TestBucket.PART));
                draft.keep();
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("s3://academy/backups answers");

    bucket.comeBack();
    try (S3Place again = bucket.place(Clock.systemUTC());
        S3Place later = bucket.place(Clock.offset(Clock.systemUTC(), Duration.ofDays(3)))) {
      assertThat(again.list()).isEmpty();
      again.clearLeftovers();
      assertThat(bucket.unfinished()).as("somebody may still be at it").isNotEmpty();
      later.clearLeftovers();
      assertThat(bucket.unfinished()).isEmpty();
    }
  }

  @Test
  void whatIsMissingOrRefusedIsSaidInTheWordsOfTheStore() throws IOException {
    assertThatThrownBy(() -> place.open("halfmillion-none.backup"))
        .isInstanceOf(NoSuchFileException.class);
    place.delete("halfmillion-none.backup");
    try (S3Place wrong = bucket.place("academy", "wrong-password", Clock.systemUTC())) {
      assertThatThrownBy(wrong::list)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("signature")
          .message()
          .doesNotContain("wrong-password");
    }
    try (S3Place none = bucket.place("no-such-bucket", "test-password", Clock.systemUTC())) {
      assertThatThrownBy(none::list).isInstanceOf(IOException.class).hasMessageContaining("bucket");
    }
  }

  @Test
  void aFileThatWasRemovedIsGone() throws IOException {
    put(NAME, random(10));

    place.delete(NAME);

    assertThat(place.list()).isEmpty();
  }

  private void put(String name, byte[] bytes) throws IOException {
    try (BackupPlace.Draft draft = place.begin(name)) {
      draft.stream().write(bytes);
      draft.keep();
    }
  }

  private byte[] read(String name) throws IOException {
    try (InputStream in = place.open(name)) {
      return in.readAllBytes();
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
