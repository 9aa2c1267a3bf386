/**
 * Help for people: what is known of them, what may have gone wrong, and the button that mends it.
 */
@NullMarked
package dev.halfmillion.backoffice.support;

import org.jspecify.annotations.NullMarked;
