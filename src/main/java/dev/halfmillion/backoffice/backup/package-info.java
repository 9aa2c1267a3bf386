/**
 * Backup and restore. What can read and write a file of ours is here: its parts, its key, where it
 * is kept and for how long, and the schema row by row. Commands and a job set it going.
 */
@NullMarked
package dev.halfmillion.backoffice.backup;

import org.jspecify.annotations.NullMarked;
