/** The owner's pages of offers. */
@NullMarked
package dev.halfmillion.sales.offers.web;

import org.jspecify.annotations.NullMarked;
