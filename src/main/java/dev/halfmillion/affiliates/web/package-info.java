/** The referral address, the affiliate's area and the back office of the program. */
@NullMarked
package dev.halfmillion.affiliates.web;

import org.jspecify.annotations.NullMarked;
