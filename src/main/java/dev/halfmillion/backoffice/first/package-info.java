/** The form that puts a first course on sale: the product, the course and its lessons at once. */
@NullMarked
package dev.halfmillion.backoffice.first;

import org.jspecify.annotations.NullMarked;
