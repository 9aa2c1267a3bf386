package dev.halfmillion.site.web;

import dev.halfmillion.platform.ui.PriceTag.Until;

/**
 * An offer that counts now.
 *
 * @param words how many courses it is about
 * @param href where they are
 * @param until when it ends
 */
public record Promotion(String title, String words, String href, Until until) {}
