/** The pages of the books, for finance and the owner. */
@NullMarked
package dev.halfmillion.ledger.web;

import org.jspecify.annotations.NullMarked;
