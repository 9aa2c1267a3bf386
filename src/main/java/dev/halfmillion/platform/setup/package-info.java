/** What an owner sees to before the academy sells: the short forms and the list of what is open. */
@NullMarked
package dev.halfmillion.platform.setup;

import org.jspecify.annotations.NullMarked;
