package dev.halfmillion.catalog;

/** A product's text, price, cover, status or content changed. */
public record ProductChanged(ProductId product, String slug) {}
