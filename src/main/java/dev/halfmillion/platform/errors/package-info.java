/** How errors look: problem+json for programs, a page for people, a reference for the log. */
@NullMarked
package dev.halfmillion.platform.errors;

import org.jspecify.annotations.NullMarked;
