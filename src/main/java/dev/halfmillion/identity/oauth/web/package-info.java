/** The pages and addresses about programs that people let into their account. */
@NullMarked
package dev.halfmillion.identity.oauth.web;

import org.jspecify.annotations.NullMarked;
