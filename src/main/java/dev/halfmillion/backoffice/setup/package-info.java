/** What the owner settles about the business itself, and the list of all that is to be seen to. */
@NullMarked
package dev.halfmillion.backoffice.setup;

import org.jspecify.annotations.NullMarked;
