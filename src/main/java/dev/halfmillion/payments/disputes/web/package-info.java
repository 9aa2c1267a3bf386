/** The pages of disputes. */
@NullMarked
package dev.halfmillion.payments.disputes.web;

import org.jspecify.annotations.NullMarked;
