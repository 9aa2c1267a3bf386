/** The public pages: home, courses, previews and the texts every shop owes. */
@NullMarked
package dev.halfmillion.site.web;

import org.jspecify.annotations.NullMarked;
