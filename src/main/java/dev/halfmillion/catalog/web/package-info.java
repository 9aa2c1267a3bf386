/** The back office's pages of products and prices. */
@NullMarked
package dev.halfmillion.catalog.web;

import org.jspecify.annotations.NullMarked;
