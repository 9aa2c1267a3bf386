/** What an operator does by a command: {@code halfmillion doctor}, {@code halfmillion backup}. */
@NullMarked
package dev.halfmillion.backoffice.commands;

import org.jspecify.annotations.NullMarked;
