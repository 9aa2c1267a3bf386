/** The pages of access given by hand. */
@NullMarked
package dev.halfmillion.entitlements.web;

import org.jspecify.annotations.NullMarked;
