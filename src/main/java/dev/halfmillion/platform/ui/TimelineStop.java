package dev.halfmillion.platform.ui;

/**
 * One date of the money timeline.
 *
 * @param when the date as text
 * @param amount the amount as text
 * @param note what happens then
 * @param tone what kind of money it is
 * @param future whether it is not certain yet: drawn dashed
 */
public record TimelineStop(String when, String amount, String note, Tone tone, boolean future) {}
