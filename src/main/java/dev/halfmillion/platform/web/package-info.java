/** The web shell: who may go where, how errors look, what every page knows. */
@NullMarked
package dev.halfmillion.platform.web;

import org.jspecify.annotations.NullMarked;
