/** How the program is watched from outside: its log, its figures, its health. */
@NullMarked
package dev.halfmillion.platform.watching;

import org.jspecify.annotations.NullMarked;
