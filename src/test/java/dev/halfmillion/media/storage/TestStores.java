package dev.halfmillion.media.storage;

import dev.halfmillion.media.storage.BucketDrafts.Copying;
import dev.halfmillion.media.storage.StorageSettings.S3;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.testing.TestDatabase;
import dev.halfmillion.testing.TestS3;
import java.util.EnumMap;
import java.util.Map;

/** The places in which files can lie, each of them real. */
public enum TestStores {
  DISK,
  S3_SERVER;

  private static final Map<TestStores, MediaStore> MADE = new EnumMap<>(TestStores.class);
  private static final TestS3 SERVER = new TestS3(TestDatabase.freshFolder());

  /** This place, the same for all tests. */
  public MediaStore store() {
    return MADE.computeIfAbsent(
        this, place -> Stores.of(settings(), place == DISK ? StorageSettings.onDisk() : s3("all")));
  }

  private static Settings settings() {
    return new Settings(Mode.DEMO, TestDatabase.freshFolder(), null);
  }

  /** The settings for a folder of the bucket. */
  public static StorageSettings s3(String folder) {
    return s3(folder, TestS3.PASSWORD);
  }

  /** The settings for a folder of the bucket, with this password. */
  public static StorageSettings s3(String folder, String password) {
    return new StorageSettings(
        "s3://" + TestS3.BUCKET + "/" + folder,
        new S3(SERVER.endpoint(), null, "ap-south-1", true, TestS3.USER, password));
  }

  /** A folder of the bucket. */
  public static MediaStore bucket(String folder) {
    return Stores.of(settings(), s3(folder));
  }

  /** A folder of a bucket that copies at once no more than so many bytes. */
  static MediaStore bucketThatCopies(String folder, long most, long part) {
    StorageSettings settings = s3(folder);
    Bucket bucket = Bucket.of(settings.bucket().orElseThrow(), settings.s3());
    return new S3MediaStore(
        bucket, new BucketDrafts(bucket, new BucketParts(bucket), new Copying(most, part)));
  }

  /** How many uploads into the bucket are not at their end. */
  public static int unfinished() {
    return SERVER.unfinished();
  }
}
