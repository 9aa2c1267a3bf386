/** The gateway's API and its page. */
@NullMarked
package dev.halfmillion.sandbox.web;

import org.jspecify.annotations.NullMarked;
