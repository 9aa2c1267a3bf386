/** Pages written as PDF files. */
@NullMarked
package dev.halfmillion.platform.pdf;

import org.jspecify.annotations.NullMarked;
