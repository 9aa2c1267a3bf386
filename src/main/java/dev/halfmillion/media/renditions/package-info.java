/** Smaller versions of recordings, made by ffmpeg where it is installed. */
@NullMarked
@NamedInterface("renditions")
package dev.halfmillion.media.renditions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
