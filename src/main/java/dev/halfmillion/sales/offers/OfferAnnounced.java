package dev.halfmillion.sales.offers;

/** The owner wants affiliates to know of an offer. Said once of each. */
public record OfferAnnounced(OfferId offer) {}
