/** What buyers asked us to keep for their next checkout. */
@NullMarked
package dev.halfmillion.sales.details;

import org.jspecify.annotations.NullMarked;
