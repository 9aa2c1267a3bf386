/** The processes that are measured, the ones beside them, and what the kernel tells of them. */
@NullMarked
package dev.halfmillion.bench.machine;

import org.jspecify.annotations.NullMarked;
