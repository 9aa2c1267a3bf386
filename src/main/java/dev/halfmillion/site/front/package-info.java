/** The home page: its headline, its blocks in their order, and the questions people ask. */
@NullMarked
package dev.halfmillion.site.front;

import org.jspecify.annotations.NullMarked;
