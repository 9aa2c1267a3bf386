/** What authors do to a course: begin it, add to it, bring it into order. */
@NullMarked
@NamedInterface("editing")
package dev.halfmillion.learning.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
