package dev.halfmillion.bench.plan;

/**
 * One request, ready to be sent.
 *
 * @param kind of it
 * @param bytes as they go over the wire
 * @param shows what the body of a right answer contains; empty where it has none
 */
public record Ask(Kind kind, byte[] bytes, String shows) {}
