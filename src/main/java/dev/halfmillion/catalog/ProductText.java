package dev.halfmillion.catalog;

/**
 * What people read of a product and see on its cover.
 *
 * @param summary one sentence
 */
public record ProductText(String title, String summary, Cover cover) {}
