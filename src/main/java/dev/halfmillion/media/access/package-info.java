/** Addresses that open files: for whoever holds them, or as long as somebody's right stands. */
@NullMarked
@NamedInterface("access")
package dev.halfmillion.media.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
