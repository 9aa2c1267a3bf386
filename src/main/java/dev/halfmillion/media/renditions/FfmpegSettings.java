package dev.halfmillion.media.renditions;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How versions of recordings are made, set by {@code HALFMILLION_MEDIA_FFMPEG} and {@code
 * HALFMILLION_MEDIA_FFMPEGLONGEST}.
 *
 * @param ffmpeg the program, by its path or by its name; {@code none} makes no versions
 * @param ffmpegLongest how long it may work on one version
 */
@Validated
@ConfigurationProperties("halfmillion.media")
public record FfmpegSettings(
    @NotNull @DefaultValue("ffmpeg") String ffmpeg,
    @NotNull @DefaultValue("6h") Duration ffmpegLongest) {}
