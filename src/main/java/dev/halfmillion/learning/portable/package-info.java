/** Courses as files: written out whole, and read in again, also on another installation. */
@NullMarked
@NamedInterface("portable")
package dev.halfmillion.learning.portable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
