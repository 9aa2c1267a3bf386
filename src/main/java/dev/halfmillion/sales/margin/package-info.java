/** What the academy keeps of a sale, worked out before a price, a coupon or a rate is set. */
@NullMarked
@NamedInterface("margin")
package dev.halfmillion.sales.margin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
