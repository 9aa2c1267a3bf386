/** The pages of the reconciliation. */
@NullMarked
package dev.halfmillion.payments.reconciliation.web;

import org.jspecify.annotations.NullMarked;
