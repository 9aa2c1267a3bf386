package dev.halfmillion.platform;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is set from outside, by environment variables such as {@code HALFMILLION_MODE}.
 *
 * @param mode how this installation runs
 * @param data the folder for files, keys and, where it is embedded, the database
 * @param baseUrl the public address, kept without trailing slashes; null means this machine's own
 */
@Validated
@ConfigurationProperties("halfmillion")
public record Settings(
    @NotNull @DefaultValue("production") Mode mode,
    @NotNull @DefaultValue("data") Path data,
    @Nullable URI baseUrl) {

  public Settings {
    if (baseUrl != null) {
      baseUrl = URI.create(baseUrl.toString().replaceFirst("(?<=[^/:])/+$", ""));
    }
  }
}
