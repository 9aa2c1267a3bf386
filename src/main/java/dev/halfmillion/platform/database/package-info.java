/**
 * The database: the embedded MariaDB of demos and tests, and the guard before the first migration.
 */
@NullMarked
package dev.halfmillion.platform.database;

import org.jspecify.annotations.NullMarked;
