/**
 * What is Asking at full speed or at a fixed rate, and what was seen.ed before a run: a year of an
 * academy, and whom the load plays.
 */
@NullMarked
package dev.halfmillion.bench.data;

import org.jspecify.annotations.NullMarked;
