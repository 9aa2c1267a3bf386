/** A run from beginning to end: the stage, the parts, the checks and the table. */
@NullMarked
package dev.halfmillion.bench.run;

import org.jspecify.annotations.NullMarked;
