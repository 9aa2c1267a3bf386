/** The load benchmark: data, load, baselines, checks and the table of figures. */
@NullMarked
package dev.halfmillion.bench;

import org.jspecify.annotations.NullMarked;
