/** Limits how many requests are at work at once, and serves those that pay first. */
@NullMarked
package dev.halfmillion.platform.load;

import org.jspecify.annotations.NullMarked;
