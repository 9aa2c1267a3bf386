package dev.halfmillion.demo.web;

/**
 * What the clock's page shows.
 *
 * @param now business time in India, for people
 * @param daysAhead whole days by which it runs ahead of the machine
 */
public record ClockPage(String now, long daysAhead) {}
