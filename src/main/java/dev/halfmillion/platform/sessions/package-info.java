/** Sessions of signed-in people: kept in the database, read through a short local memory. */
@NullMarked
package dev.halfmillion.platform.sessions;

import org.jspecify.annotations.NullMarked;
