package dev.halfmillion.payouts.web;

import dev.halfmillion.platform.ui.Tone;

/**
 * A state as the pages show it.
 *
 * @param tone its colour
 * @param text its word
 * @param icon its icon
 */
public record StateBadge(Tone tone, String text, String icon) {}
