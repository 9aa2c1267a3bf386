package dev.halfmillion.backoffice.backup;

import dev.halfmillion.platform.Refusal;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.validation.annotation.Validated;

/**
 * Where backups go and when, set by {@code HALFMILLION_BACKUP_…}.
 *
 * @param to a folder, or {@code s3://bucket/prefix}; empty means that none is set
 * @param key the file with the key, or the key itself, which begins with a brace; empty means
 *     {@code backup.key} in the data folder
 * @param keep how many are kept; {@code all} removes none
 * @param at when one is made each day, in India, such as {@code 02:30}; empty makes none by itself
 * @param s3 how a bucket is reached; what is secret about it is read as the AWS tools read it
 */
@Validated
@ConfigurationProperties("halfmillion.backup")
public record BackupSettings(
    @NotNull @DefaultValue("") String to,
    @NotNull @DefaultValue("") String key,
    @NotNull @DefaultValue("7d 4w 12m") String keep,
    @NotNull @DefaultValue("") String at,
    @NotNull @DefaultValue S3Settings s3) {

  /** The settings for a command, which has no beans. */
  public static BackupSettings of(Environment environment) {
    return Binder.get(environment).bindOrCreate("halfmillion.backup", BackupSettings.class);
  }

  /**
   * The key's file.
   *
   * @throws Refusal when the key itself is set instead of a file
   */
  public Path keyFile(Path dataFolder) {
    if (holdsKey()) {
      throw new Refusal(
          "backup.key.held", "HALFMILLION_BACKUP_KEY holds a key itself. Name a file by --key.");
    }
    return (key.isBlank() ? dataFolder.resolve("backup.key") : Path.of(key))
        .toAbsolutePath()
        .normalize();
  }

  /**
   * The key.
   *
   * @throws Refusal when there is none that can be read
   */
  public BackupKey readKey(Path dataFolder) {
    return holdsKey()
        ? BackupKey.parse(key, "HALFMILLION_BACKUP_KEY")
        : BackupKey.read(keyFile(dataFolder));
  }

  /** The text of a key that was copied whole begins with the words of its file. */
  private boolean holdsKey() {
    return key.strip().startsWith("{") || key.strip().startsWith("# ");
  }

  /**
   * When one is made each day.
   *
   * @throws Refusal when it is no time of day
   */
  LocalTime time() {
    try {
      return LocalTime.parse(at.strip());
    } catch (DateTimeParseException none) {
      throw new Refusal(
          "backup.at",
          "HALFMILLION_BACKUP_AT is the time of day for the nightly backup, such as 02:30; \""
              + at
              + "\" is none.");
    }
  }

  /**
   * How a bucket is reached.
   *
   * @param endpoint of a store that is not Amazon's; null means Amazon's
   * @param region of the bucket
   */
  public record S3Settings(
      @Nullable URI endpoint, @NotNull @DefaultValue("ap-south-1") String region) {}
}
