/** What production refuses, each with a sentence that says what to do. */
@NullMarked
package dev.halfmillion.platform.production;

import org.jspecify.annotations.NullMarked;
