package dev.halfmillion.site.web;

import dev.halfmillion.platform.ui.PriceTag.Until;

/**
 * A code by which a product is cheaper now.
 *
 * @param offer the title of its offer
 * @param what it does, as in {@code With the code DIWALI: ₹300 off}
 * @param until when it ends
 */
public record CouponNote(String offer, String what, Until until) {}
