package dev.halfmillion.backoffice.backup;

/**
 * A whole file in a place of backups.
 *
 * @param name of the file
 * @param bytes its size
 */
public record StoredFile(String name, long bytes) {}
