/** The pages of coupons in the back office. */
@NullMarked
package dev.halfmillion.sales.coupons.web;

import org.jspecify.annotations.NullMarked;
