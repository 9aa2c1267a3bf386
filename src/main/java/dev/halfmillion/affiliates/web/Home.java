package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;

/**
 * The dashboard of an affiliate, as it is kept for a while.
 *
 * @param version as it was when the figures were read
 * @param agreed whether the agreement in force is accepted
 */
record Home(HomeVersion version, Affiliate affiliate, boolean agreed, HomePage page) {

  Home with(HomePage now) {
    return new Home(version, affiliate, agreed, now);
  }
}
