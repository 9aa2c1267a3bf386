package dev.halfmillion.site.web;

import dev.halfmillion.platform.ui.PriceTag.Until;

/**
 * An offer that counts now.
 *
 * @param words which or how many courses it is about
 * @param href where they are
 * @param what counts until then: its prices or its code
 * @param until when it ends
 */
public record Promotion(String title, String words, String href, String what, Until until) {}
