/** What people may use, on pages of their own. */
@NullMarked
package dev.halfmillion.entitlements.web;

import org.jspecify.annotations.NullMarked;
