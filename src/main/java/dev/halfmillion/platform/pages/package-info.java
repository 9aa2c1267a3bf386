/** Keeps pages that are the same for everybody, in front of everything that makes them. */
@NullMarked
package dev.halfmillion.platform.pages;

import org.jspecify.annotations.NullMarked;
