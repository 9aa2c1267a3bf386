package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Tone;

/**
 * A sale in a list.
 *
 * @param when it was paid, as text
 * @param note what refunds took back or what it is held for, or empty
 * @param why it is the affiliate's
 * @param amount what is left of the commission
 * @param status the word on the badge
 * @param test whether it was sold in trial
 * @param href its own page
 */
public record SaleLine(
    String id,
    String when,
    String course,
    String buyer,
    String why,
    String note,
    String amount,
    Tone tone,
    String status,
    boolean test,
    String href) {}
