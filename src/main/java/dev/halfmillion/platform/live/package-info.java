/** Whether this academy sells for real yet. */
@NullMarked
package dev.halfmillion.platform.live;

import org.jspecify.annotations.NullMarked;
