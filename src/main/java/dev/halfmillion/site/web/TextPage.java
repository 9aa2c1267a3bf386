package dev.halfmillion.site.web;

/**
 * One of the texts every shop owes.
 *
 * @param key its word in addresses
 * @param lead may be empty
 * @param html sanitised
 */
public record TextPage(String key, String title, String lead, String html) {}
