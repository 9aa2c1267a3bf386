/** The last steps before selling for real: a test sale, and going live. */
@NullMarked
package dev.halfmillion.backoffice.launch;

import org.jspecify.annotations.NullMarked;
