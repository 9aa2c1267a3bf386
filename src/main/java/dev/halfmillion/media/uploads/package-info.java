/** Large files on their way in, piece by piece, and what becomes of them. */
@NullMarked
@NamedInterface("uploads")
package dev.halfmillion.media.uploads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
