/**
 * Offers: lower prices or a coupon for some days, what they are announced with, and what they
 * bring.
 */
@NullMarked
@NamedInterface("offers")
package dev.halfmillion.sales.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
