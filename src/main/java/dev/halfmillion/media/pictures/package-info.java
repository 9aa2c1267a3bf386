/** Pictures that everybody may see, written anew in a few widths. */
@NullMarked
@NamedInterface("pictures")
package dev.halfmillion.media.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
