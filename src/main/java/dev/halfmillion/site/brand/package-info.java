/** The academy's logo and colour: set by the owner, shown by every page, mail and shared card. */
@NullMarked
package dev.halfmillion.site.brand;

import org.jspecify.annotations.NullMarked;
