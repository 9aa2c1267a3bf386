/**
 * What every address of the API has in common: repeats that change nothing, answers known again.
 */
@NullMarked
package dev.halfmillion.platform.api;

import org.jspecify.annotations.NullMarked;
