package dev.halfmillion.site.web;

import dev.halfmillion.platform.ui.Split;

/**
 * What sharing a product earns.
 *
 * @param rate of the price without tax, as text
 * @param amount for one sale, as text
 * @param price that the buyer pays, as text
 * @param split where the price goes
 */
public record Earning(String rate, String amount, String price, Split split) {}
