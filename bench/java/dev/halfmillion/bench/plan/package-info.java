/** What is asked, and in which order. */
@NullMarked
package dev.halfmillion.bench.plan;

import org.jspecify.annotations.NullMarked;
