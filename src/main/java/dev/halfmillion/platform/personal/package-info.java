/** What the program keeps about people, for their own copy of it. */
@NullMarked
package dev.halfmillion.platform.personal;

import org.jspecify.annotations.NullMarked;
