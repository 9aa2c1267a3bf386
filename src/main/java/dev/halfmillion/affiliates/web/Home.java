package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;

/**
 * The dashboard of an affiliate, as it is kept for a while.
 *
 * @param version of the figures in it
 * @param agreed whether the agreement in force is accepted
 */
record Home(long version, Affiliate affiliate, boolean agreed, HomePage page) {}
