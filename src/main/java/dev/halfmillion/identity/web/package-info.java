/** The pages of signing in, of one's own account, and of the people in the back office. */
@NullMarked
package dev.halfmillion.identity.web;

import org.jspecify.annotations.NullMarked;
