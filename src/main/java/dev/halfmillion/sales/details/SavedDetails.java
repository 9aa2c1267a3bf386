package dev.halfmillion.sales.details;

import dev.halfmillion.sales.Buyer.Business;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.MobileNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the next checkout is filled in with.
 *
 * @param name at most 120 characters
 * @param business for whom invoices are, or null for the buyer in person
 */
public record SavedDetails(
    String name, MobileNumber phone, IndianState state, @Nullable Business business) {}
