/** Where the owner edits the site: one place in the back office, with a form for each part. */
@NullMarked
package dev.halfmillion.site.editing;

import org.jspecify.annotations.NullMarked;
