/** Passwords: which are good enough, and how they are kept. */
@NullMarked
package dev.halfmillion.identity.passwords;

import org.jspecify.annotations.NullMarked;
