/** The texts that every shop owes: their starting words, their versions, which of them is shown. */
@NullMarked
package dev.halfmillion.site.texts;

import org.jspecify.annotations.NullMarked;
