/** Tells by its bytes what a file is and how long it plays; names count for nothing. */
@NullMarked
@NamedInterface("probe")
package dev.halfmillion.media.probe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
