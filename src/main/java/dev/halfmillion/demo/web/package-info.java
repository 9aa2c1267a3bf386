/** Pages that only a demo has. */
@NullMarked
package dev.halfmillion.demo.web;

import org.jspecify.annotations.NullMarked;
