package dev.halfmillion.media;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large files may be, set by variables such as {@code HALFMILLION_MEDIA_VIDEO}.
 *
 * @param video the largest video
 * @param audio the largest audio file
 * @param pdf the largest PDF
 * @param picture the largest picture as it is sent; what is kept is smaller
 * @param keepFree what an upload leaves free on the disk, for everything else that is written there
 */
@Validated
@ConfigurationProperties("halfmillion.media")
public record MediaLimits(
    @NotNull @DefaultValue("20GB") DataSize video,
    @NotNull @DefaultValue("2GB") DataSize audio,
    @NotNull @DefaultValue("200MB") DataSize pdf,
    @NotNull @DefaultValue("20MB") DataSize picture,
    @NotNull @DefaultValue("1GB") DataSize keepFree) {}
