/** The pages of payouts: batches and payees for finance, the own details for affiliates. */
@NullMarked
package dev.halfmillion.payouts.web;

import org.jspecify.annotations.NullMarked;
