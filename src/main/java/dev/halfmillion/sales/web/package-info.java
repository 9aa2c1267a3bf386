/** The pages of checkout, orders and refunds. */
@NullMarked
package dev.halfmillion.sales.web;

import org.jspecify.annotations.NullMarked;
