/** The pages and addresses about programs that people let into their account. */
@NullMarked
package dev.halfmillion.identity.web.apps;

import org.jspecify.annotations.NullMarked;
