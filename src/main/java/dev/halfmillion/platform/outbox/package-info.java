/** Events on their way to listeners: written with what they tell of, gone with what they led to. */
@NullMarked
package dev.halfmillion.platform.outbox;

import org.jspecify.annotations.NullMarked;
