/** Captions: read from WebVTT or SubRip and written anew, as plain words at moments. */
@NullMarked
@NamedInterface("captions")
package dev.halfmillion.media.captions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
