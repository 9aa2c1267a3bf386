/** Coupons: what they take off, for whom and how often, and the orders that used them. */
@NullMarked
@NamedInterface("coupons")
package dev.halfmillion.sales.coupons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
