package dev.halfmillion.media.storage;

import dev.halfmillion.platform.database.StartRefused;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.validation.annotation.Validated;

/**
 * Where media files lie, set by {@code HALFMILLION_MEDIA_STORE} and {@code HALFMILLION_MEDIA_S3_…}.
 *
 * @param store {@code s3://bucket/prefix}; empty means the data folder
 * @param s3 how a bucket is reached
 */
@Validated
@ConfigurationProperties("halfmillion.media")
public record StorageSettings(
    @NotNull @DefaultValue("") String store, @NotNull @DefaultValue S3 s3) {

  private static final Pattern BUCKET =
      Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/.*)?");

  /** The settings for a command, which has no beans. */
  public static StorageSettings of(Environment environment) {
    return Binder.get(environment).bindOrCreate("halfmillion.media", StorageSettings.class);
  }

  /** Files in the data folder. */
  public static StorageSettings onDisk() {
    return new StorageSettings("", new S3(null, null, "ap-south-1", true, null, null));
  }

  /**
   * The bucket; empty where files lie in the data folder.
   *
   * @throws StartRefused when what is written is none
   */
  Optional<Place> bucket() {
    String written = store.strip();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Matcher place = BUCKET.matcher(written);
    if (!place.matches()) {
      throw new StartRefused(
          "HALFMILLION_MEDIA_STORE is \"%s\". Write s3://bucket/prefix with the name of a bucket, or leave it out to keep files in the data folder."
              .formatted(written));
    }
    String prefix = place.group(2) == null ? "" : place.group(2).replaceAll("^/+|/+$", "");
    return Optional.of(new Place(place.group(1), prefix.isEmpty() ? "" : prefix + "/"));
  }

  /**
   * A folder of a bucket.
   *
   * @param prefix ends with a slash, or is empty
   */
  record Place(String name, String prefix) {}

  /**
   * How a bucket is reached.
   *
   * @param endpoint of a store that is not Amazon's; null means Amazon's
   * @param publicEndpoint where browsers reach it, if elsewhere than the program; null for the same
   * @param region of the bucket
   * @param direct whether browsers send files straight to it
   * @param accessKey who may use it; null means that it is found as the AWS tools find it
   * @param secretKey the password of the access key; null with it
   */
  public record S3(
      @Nullable URI endpoint,
      @Nullable URI publicEndpoint,
      @NotNull @DefaultValue("ap-south-1") String region,
      @DefaultValue("true") boolean direct,
      @Nullable String accessKey,
      @Nullable String secretKey) {

    /** Without the password. */
    @Override
    public String toString() {
      return "S3[" + (endpoint == null ? "Amazon" : endpoint) + ", " + region + "]";
    }
  }
}
