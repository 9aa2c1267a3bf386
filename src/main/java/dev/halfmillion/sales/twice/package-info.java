/** Orders that are paid after their buyer has bought the same in another one meanwhile. */
@NullMarked
package dev.halfmillion.sales.twice;

import org.jspecify.annotations.NullMarked;
