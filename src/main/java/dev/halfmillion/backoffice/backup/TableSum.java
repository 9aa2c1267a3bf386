package dev.halfmillion.backoffice.backup;

/**
 * What one table held.
 *
 * @param name of the table
 * @param rows how many
 * @param sum over all values of all rows, in hexadecimal, whatever their order
 */
public record TableSum(String name, long rows, String sum) {}
