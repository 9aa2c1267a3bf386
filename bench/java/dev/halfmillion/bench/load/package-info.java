/** Asking at full speed or at a fixed rate, and what was seen. */
@NullMarked
package dev.halfmillion.bench.load;

import org.jspecify.annotations.NullMarked;
