/** Serves files under signed addresses. */
@NullMarked
package dev.halfmillion.media.web;

import org.jspecify.annotations.NullMarked;
